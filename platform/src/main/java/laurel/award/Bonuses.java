package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;

import java.util.List;
import java.util.UUID;
import laurel.dsl.judgement.BonusJudgement;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;
import laurel.life.Standing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The money that goes with an award, for one winner. */
@Component
class Bonuses {

  private final Awards awards;

  Bonuses(Awards awards) {
    this.awards = awards;
  }

  /** What the measure grants a party that may have won before. */
  BonusJudgement of(DSLContext db, AwardRule rule, RecipientKind recipient, UUID party) {
    List<BonusJudgement.Earlier> earlier = earlier(db, rule, party);
    return BonusJudgement.of(rule, recipient, BonusJudgement.route(rule, earlier), earlier);
  }

  /** Whether a party that wins now wins by re-evaluation. */
  boolean reevaluates(DSLContext db, AwardRule rule, UUID party) {
    return BonusJudgement.route(rule, earlier(db, rule, party))
        == BonusJudgement.Route.REEVALUATION;
  }

  /** What the measure confers on a party: less, it may be, on one that won before. */
  Provision<List<String>> conferred(DSLContext db, AwardRule rule, UUID party) {
    return reevaluates(db, rule, party)
            && rule.reevaluation()
                instanceof Provision.Stated<AwardRule.Reevaluation>(var stated, var clauses)
        ? new Provision.Stated<>(stated.confers(), clauses)
        : rule.confers();
  }

  private List<BonusJudgement.Earlier> earlier(DSLContext db, AwardRule rule, UUID party) {
    return awards.list(db, AWARD.PARTY_ID.eq(party).and(AWARD.NAME.eq(rule.name()))).stream()
        .map(
            award ->
                new BonusJudgement.Earlier(
                    award.name(), award.standing() == Standing.REVOKED, award.ledger().kept() > 0))
        .toList();
  }

  /** What the measure grants the holder of an award, as if it were granted now. */
  BonusJudgement of(DSLContext db, Award award, AwardRule rule) {
    List<BonusJudgement.Earlier> earlier =
        awards
            .list(
                db,
                AWARD
                    .PARTY_ID
                    .eq(award.partyId())
                    .and(AWARD.NAME.eq(rule.name()))
                    .and(AWARD.ID.ne(award.id())))
            .stream()
            .filter(other -> other.grantedOn().isBefore(award.grantedOn()))
            .map(
                other ->
                    new BonusJudgement.Earlier(
                        other.name(),
                        other.standing() == Standing.REVOKED,
                        other.ledger().kept() > 0))
            .toList();
    return BonusJudgement.of(rule, award.kind(), BonusJudgement.route(rule, earlier), earlier);
  }
}
