package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.application.Bars;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.judgement.Bar;
import laurel.dsl.judgement.BarJudgement;
import laurel.dsl.judgement.PartyRecord;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.life.Standing;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What the register of awards and bans holds against a party. */
@Component
class AwardBars implements Bars {

  private final Awards awards;
  private final Editions editions;
  private final Bans bans;

  AwardBars(Awards awards, Editions editions, Bans bans) {
    this.awards = awards;
    this.editions = editions;
    this.bans = bans;
  }

  @Override
  public List<Reason> against(DSLContext db, UUID party, Edition edition, LocalDate today) {
    PartyRecord record = record(db, party);
    if (record.awards().isEmpty() && record.bans().isEmpty()) {
      return List.of();
    }
    return new BarJudgement(edition.policy(), edition.number(), today, bans.terms(db))
        .against(record).stream()
            .map(bar -> new Reason(code(bar).code(), bar.why().text(), bar.why().clauses()))
            .toList();
  }

  private static Refusal code(Bar bar) {
    return switch (bar.kind()) {
      case VALID_AWARD -> Refusal.AWARD_VALID;
      case INTERVAL -> Refusal.INTERVAL;
      case REAPPLY_AFTER -> Refusal.REAPPLY_AFTER;
      case BANNED, UNCLEAR -> Refusal.BANNED;
    };
  }

  @Override
  public boolean holdsValidAward(DSLContext db, UUID party, LocalDate day) {
    PartyRecord record = record(db, party);
    return record.awards().stream()
        .anyMatch(
            held ->
                !held.revoked()
                    && held.lastValidDay().map(last -> !day.isAfter(last)).orElse(true));
  }

  private PartyRecord record(DSLContext db, UUID party) {
    return new PartyRecord(
        awards.list(db, AWARD.PARTY_ID.eq(party)).stream()
            .map(
                award ->
                    new PartyRecord.Held(
                        award.name(),
                        award.editionNumber(),
                        award.grantedOn(),
                        editions.get(db, award.editionId()).policy().award(award.name()),
                        award.lastValidDay(),
                        award.standing() == Standing.REVOKED))
            .toList(),
        bans.of(db, party));
  }
}
