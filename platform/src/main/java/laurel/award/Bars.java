package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.BAN;
import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.REVOCATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Provision;
import laurel.edition.Edition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps an applicant from applying: an award still valid, an interval, a ban. */
@Component
public class Bars {

  /** All bars against an applicant on a day, each with its clause. */
  public List<Reason> against(DSLContext db, UUID applicant, Edition edition, LocalDate today) {
    var reasons = new ArrayList<Reason>();
    db.selectFrom(BAN)
        .where(BAN.APPLICANT_ID.eq(applicant))
        .and(BAN.LAST_DAY.ge(today))
        .forEach(
            ban ->
                reasons.add(
                    Reason.of(
                        "banned",
                        Clauses.read(ban.getClauses()),
                        "因「" + ban.getCause() + "」被撤销奖项，" + ban.getLastDay() + " 之前（含当日）不得申报。",
                        "An award was revoked ("
                            + ban.getCause()
                            + "): no application up to and including "
                            + ban.getLastDay()
                            + ".")));
    db.select(AWARD.NAME, AWARD.LAST_VALID_DAY, AWARD.CLAUSES, EDITION.NUMBER)
        .from(AWARD)
        .join(EDITION)
        .on(EDITION.ID.eq(AWARD.EDITION_ID))
        .where(AWARD.APPLICANT_ID.eq(applicant))
        .andNotExists(db.selectOne().from(REVOCATION).where(REVOCATION.AWARD_ID.eq(AWARD.ID)))
        .forEach(
            held -> {
              Optional<AwardRule> rule = edition.policy().award(held.value1());
              stillValid(held.value1(), held.value2(), held.value3(), rule, today)
                  .ifPresent(reasons::add);
              rule.flatMap(r -> interval(r, edition, held.value4())).ifPresent(reasons::add);
            });
    return reasons;
  }

  /** An award bars while it is valid, also where a later measure calls the award otherwise. */
  private static Optional<Reason> stillValid(
      String name,
      @Nullable LocalDate lastDay,
      String grantedUnder,
      Optional<AwardRule> rule,
      LocalDate today) {
    if (lastDay == null || lastDay.isBefore(today)) {
      return Optional.empty();
    }
    return Optional.of(
        Reason.of(
            "award-valid",
            rule.map(r -> r.validity().clauses()).orElseGet(() -> Clauses.read(grantedUnder)),
            "「" + name + "」在有效期内（至 " + lastDay + "），期满后方可再次申报。",
            "The award is valid until " + lastDay + "; a new application is possible after that."));
  }

  private static Optional<Reason> interval(AwardRule rule, Edition edition, int wonIn) {
    if (rule.intervalEditions() instanceof Provision.Stated<Integer>(Integer interval, var clauses)
        && edition.number() <= wonIn + interval) {
      return Optional.of(
          Reason.of(
              "interval",
              clauses,
              "第%d届获奖，须间隔%d届后再次申报。".formatted(wonIn, interval),
              "Awarded in edition %d: %d editions must pass before a new application."
                  .formatted(wonIn, interval)));
    }
    return Optional.empty();
  }
}
