package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;
import static laurel.tenants.jooq.tenant.Tables.EDITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.Bars;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.edition.Edition;
import laurel.life.Standing;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register of awards and bans holds against a party. */
@Component
class AwardBars implements Bars {

  private final Bans bans;

  AwardBars(Bans bans) {
    this.bans = bans;
  }

  /** An award that a party holds and that was not revoked. */
  private record Held(
      String name,
      LocalDate grantedOn,
      @Nullable LocalDate lastValidDay,
      List<Clause> clauses,
      int edition) {}

  @Override
  public List<Reason> against(DSLContext db, UUID party, Edition edition, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    var register = Bans.register(db);
    bans.of(db, party).stream()
        .filter(
            ban ->
                ban.holds(
                    today,
                    ban.afterEdition()
                        .map(after -> register.countAfter(after, edition.number()))
                        .orElse(0)))
        .forEach(
            ban ->
                reasons.add(
                    Refusal.BANNED.because(
                        ban.clauses(), "cause", ban.cause(), "until", ban.until())));
    for (Held held : held(db, party)) {
      Optional<AwardRule> rule = edition.policy().award(held.name());
      stillValid(held, rule, today).ifPresent(reasons::add);
      rule.flatMap(r -> interval(r, edition, held)).ifPresent(reasons::add);
      rule.flatMap(r -> reapply(db, r, held, today)).ifPresent(reasons::add);
    }
    return reasons;
  }

  @Override
  public boolean holdsValidAward(DSLContext db, UUID party, LocalDate day) {
    return held(db, party).stream()
        .anyMatch(held -> held.lastValidDay() == null || !day.isAfter(held.lastValidDay()));
  }

  private static List<Held> held(DSLContext db, UUID party) {
    return db.select(AWARD.fields())
        .select(EDITION.NUMBER)
        .from(AWARD)
        .join(EDITION)
        .on(EDITION.ID.eq(AWARD.EDITION_ID))
        .where(AWARD.PARTY_ID.eq(party))
        .andNotExists(
            DSL.selectOne()
                .from(CASE_FILE)
                .where(CASE_FILE.AWARD_ID.eq(AWARD.ID))
                .and(CASE_FILE.STANDING.eq(Standing.CASE_UPHELD.name())))
        .fetch(
            row ->
                new Held(
                    row.get(AWARD.NAME),
                    row.get(AWARD.GRANTED_ON),
                    row.get(AWARD.LAST_VALID_DAY),
                    Clauses.read(row.get(AWARD.CLAUSES)),
                    row.get(EDITION.NUMBER)));
  }

  /** An award bars while it is valid, also where a later measure calls the award otherwise. */
  private static Optional<Reason> stillValid(
      Held held, Optional<AwardRule> rule, LocalDate today) {
    return held.lastValidDay() == null || held.lastValidDay().isBefore(today)
        ? Optional.empty()
        : Optional.of(
            Refusal.AWARD_VALID.because(
                rule.map(r -> r.validity().clauses())
                    .filter(clauses -> !clauses.isEmpty())
                    .orElse(held.clauses()),
                "award",
                held.name(),
                "day",
                held.lastValidDay()));
  }

  private static Optional<Reason> interval(AwardRule rule, Edition edition, Held held) {
    return rule.intervalEditions()
                instanceof Provision.Stated<Integer>(Integer interval, var clauses)
            && edition.number() <= held.edition() + interval
        ? Optional.of(
            Refusal.INTERVAL.because(clauses, "won", held.edition(), "editions", interval))
        : Optional.empty();
  }

  private Optional<Reason> reapply(
      DSLContext db, AwardRule rule, Held held, LocalDate today) {
    if (!(rule.reapplyAfter() instanceof Provision.Stated<Term>(Term term, var clauses))) {
      return Optional.empty();
    }
    return bans.terms(db)
                .end(term, laurel.dsl.judgement.Events.of(held.grantedOn()), clauses)
            instanceof laurel.dsl.judgement.End.OnDay(LocalDate last, var _, var _)
            && !today.isAfter(last)
        ? Optional.of(
            Refusal.REAPPLY_AFTER.because(clauses, "term", term.text(), "day", last))
        : Optional.empty();
  }
}
