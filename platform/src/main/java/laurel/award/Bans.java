package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.BAN;
import static laurel.tenants.jooq.tenant.Tables.EDITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.dsl.judgement.EditionRegister;
import laurel.dsl.judgement.Events;
import laurel.dsl.judgement.OfficialDays;
import laurel.dsl.judgement.PartyRecord;
import laurel.dsl.judgement.TermArithmetic;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.tenants.jooq.tenant.tables.Edition;
import laurel.tenants.jooq.tenant.tables.records.BanRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Bans as the measure states them, and when they end. */
@Component
public class Bans {

  /**
   * Who is banned for what.
   *
   * @param awardedOn null where there was no award
   */
  public record Imposing(
      UUID party, UUID caseId, String cause, @Nullable LocalDate awardedOn, LocalDate today) {}

  private final OfficialDays days;
  private final JsonMapper json;

  Bans(OfficialDays days, JsonMapper json) {
    this.days = days;
    this.json = json;
  }

  /**
   * The arithmetic of terms with the official calendar and a city's editions. One that is cancelled
   * does not count; the one that was held in its place has its number.
   */
  public TermArithmetic terms(DSLContext db) {
    Edition other = EDITION.as("other");
    return new TermArithmetic(
        days,
        new EditionRegister(
            db.selectFrom(EDITION)
                .where(
                    EDITION.OPENED_ON.isNotNull().or(EDITION.STATUS.eq(Standing.CANCELLED.name())))
                .andNotExists(
                    DSL.selectOne()
                        .from(other)
                        .where(other.NUMBER.eq(EDITION.NUMBER))
                        .and(other.PLANNED_AT.gt(EDITION.PLANNED_AT)))
                .orderBy(EDITION.NUMBER)
                .fetch(
                    row ->
                        new EditionRegister.Held(
                            row.getNumber(),
                            Optional.ofNullable(row.getOpenedOn())
                                .orElseGet(() -> row.getPlannedAt().toLocalDate()),
                            row.getStatus().equals(Standing.CANCELLED.name())))));
  }

  /** Imposes what a rule states; nothing where it states none. */
  public void impose(DSLContext db, Provision<Ban> provision, Imposing on) {
    if (provision instanceof Provision.Stated<Ban>(Ban ban, var clauses)) {
      db.insertInto(BAN)
          .values(
              UUID.randomUUID(),
              on.party(),
              on.caseId(),
              on.cause(),
              Clauses.write(clauses),
              json.writerFor(Ban.class).writeValueAsString(ban),
              on.today(),
              on.awardedOn())
          .execute();
    }
  }

  /** The bans of a party. */
  List<PartyRecord.Imposed> of(DSLContext db, UUID party) {
    return list(db, BAN.PARTY_ID.eq(party));
  }

  /** Until when the ban of a case runs, in words; empty where it brought none. */
  Optional<BilingualText> endOf(DSLContext db, UUID caseId) {
    return list(db, BAN.CASE_ID.eq(caseId)).stream()
        .findFirst()
        .map(ban -> terms(db).ban(ban.ban(), ban.events(), ban.clauses()).rule().text());
  }

  private List<PartyRecord.Imposed> list(DSLContext db, Condition condition) {
    return db.selectFrom(BAN)
        .where(condition)
        .fetch(
            row ->
                new PartyRecord.Imposed(
                    json.readValue(row.getBan(), Ban.class),
                    events(row),
                    row.getCause(),
                    Clauses.read(row.getClauses())));
  }

  private static Events events(BanRecord row) {
    Events events = Events.of(row.getImposedOn()).with(Term.From.REVOCATION, row.getImposedOn());
    return row.getAwardedOn() == null ? events : events.with(Term.From.AWARD, row.getAwardedOn());
  }
}
