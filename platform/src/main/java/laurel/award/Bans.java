package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.BAN;
import static laurel.tenants.jooq.tenant.Tables.EDITION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.dsl.judgement.EditionRegister;
import laurel.dsl.judgement.End;
import laurel.dsl.judgement.Events;
import laurel.dsl.judgement.OfficialDays;
import laurel.dsl.judgement.TermArithmetic;
import laurel.dsl.policy.Provision;
import laurel.life.Standing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Bans as they are imposed and as they hold. */
@Component
public class Bans {

  private final OfficialDays days;

  Bans(OfficialDays days) {
    this.days = days;
  }

  /** The arithmetic of terms with a city's calendar and editions. */
  public TermArithmetic terms(DSLContext db) {
    return new TermArithmetic(days, register(db));
  }

  static EditionRegister register(DSLContext db) {
    return new EditionRegister(
        db.selectFrom(EDITION)
            .where(EDITION.OPENED_ON.isNotNull())
            .orderBy(EDITION.NUMBER)
            .fetch(
                row ->
                    new EditionRegister.Held(
                        row.getNumber(),
                        row.getOpenedOn(),
                        row.getStatus().equals(Standing.CANCELLED.name()))));
  }

  /** Imposes what a rule states; nothing where it states none. */
  public void impose(
      DSLContext db,
      UUID party,
      UUID caseId,
      String cause,
      Provision<laurel.dsl.policy.Ban> provision,
      Events events,
      LocalDate today) {
    if (!(provision
        instanceof Provision.Stated<laurel.dsl.policy.Ban>(var ban, var clauses))) {
      return;
    }
    var row = db.newRecord(BAN);
    row.setId(UUID.randomUUID());
    row.setPartyId(party);
    row.setCaseId(caseId);
    row.setCause(cause);
    row.setClauses(Clauses.write(clauses));
    row.setFirstDay(today.plusDays(1));
    switch (terms(db).ban(ban, events, clauses)) {
      case End.OnDay(LocalDate last, var _, var _) -> row.setLastDay(last);
      case End.WithEdition(int after, int editions, var _) -> {
        row.setAfterEdition(after);
        row.setEditions(editions);
      }
      case End.Never _, End.Unknown _ -> {}
    }
    row.insert();
  }

  /** The bans of a party. */
  List<Ban> of(DSLContext db, UUID party) {
    return list(db, BAN.PARTY_ID.eq(party));
  }

  /** The ban that a case brought; empty where it brought none. */
  Optional<Ban> ofCase(DSLContext db, UUID caseId) {
    return list(db, BAN.CASE_ID.eq(caseId)).stream().findFirst();
  }

  private static List<Ban> list(DSLContext db, Condition condition) {
    return db.selectFrom(BAN)
        .where(condition)
        .fetch(
            row ->
                new Ban(
                    row.getCaseId(),
                    row.getCause(),
                    Clauses.read(row.getClauses()),
                    Optional.ofNullable(row.getLastDay()),
                    Optional.ofNullable(row.getAfterEdition()),
                    Optional.ofNullable(row.getEditions()).orElse(0)));
  }
}
