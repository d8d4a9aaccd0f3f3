package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;

import java.util.List;
import java.util.UUID;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.edition.Edition;
import laurel.edition.Entry;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The money that goes with an award, for one winner. */
@Component
class Bonuses {

  /** A sum in 分, 0 for none, and what it rests on. */
  record Bonus(long fen, List<Clause> clauses) {}

  /** What the measure grants: less where it is for the first time only, or a re-evaluation. */
  Bonus of(DSLContext db, Edition edition, AwardRule rule, Entry winner, UUID party) {
    boolean again =
        db.fetchExists(AWARD, AWARD.PARTY_ID.eq(party).and(AWARD.NAME.eq(rule.name())));
    if (again
        && rule.reevaluation().stated().map(renewed -> !renewed.bonus()).orElse(false)) {
      return new Bonus(0, rule.reevaluation().clauses());
    }
    return rule.bonus()
        .stated()
        .filter(bonus -> !(again && bonus.firstTimeOnly()))
        .map(bonus -> new Bonus(bonus.fenFor(winner.recipient()), rule.bonus().clauses()))
        .orElse(new Bonus(0, rule.bonus().clauses()));
  }
}
