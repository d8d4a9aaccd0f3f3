package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.LEDGER_ENTRY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.dsl.policy.Clause;
import laurel.life.Taking;
import org.jooq.DSLContext;

/** The ledgers of awards; no entry is ever changed. */
public final class LedgerBook {

  private LedgerBook() {}

  /** The ledgers of awards; an award without an entry has an empty one. */
  static Map<UUID, BonusLedger> of(DSLContext db, List<UUID> awards) {
    Map<UUID, BonusLedger> ledgers = new HashMap<>();
    awards.forEach(award -> ledgers.put(award, BonusLedger.EMPTY));
    db.selectFrom(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.AWARD_ID.in(awards))
        .orderBy(LEDGER_ENTRY.AWARD_ID, LEDGER_ENTRY.NUMBER)
        .fetchGroups(LEDGER_ENTRY.AWARD_ID)
        .forEach(
            (award, rows) ->
                ledgers.put(
                    award,
                    BonusLedger.replay(
                        rows.map(
                            row ->
                                new BonusLedger.Entry(
                                    BonusLedger.Kind.valueOf(row.getKind()),
                                    row.getFen(),
                                    row.getEnteredOn(),
                                    row.getVoucher())))));
    return ledgers;
  }

  /** Stops payment of a revoked award; what was paid is demanded back where the measure says so. */
  public static void stop(Taking<?> taking, Award award, boolean demanded, List<Clause> clauses) {
    enter(taking, award.id(), BonusLedger.Kind.STOPPED, 0, "", "", clauses);
    if (demanded && award.ledger().kept() > 0) {
      enter(taking, award.id(), BonusLedger.Kind.DEMANDED, award.ledger().kept(), "", "", clauses);
    }
  }

  static void enter(
      Taking<?> taking,
      UUID award,
      BonusLedger.Kind kind,
      long fen,
      String payee,
      String voucher,
      List<Clause> clauses) {
    int number = 1 + taking.db().fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.AWARD_ID.eq(award));
    taking
        .db()
        .insertInto(LEDGER_ENTRY)
        .values(
            UUID.randomUUID(),
            award,
            number,
            kind.name(),
            fen,
            taking.today(),
            payee,
            voucher,
            Clauses.write(clauses),
            taking.actor().username())
        .execute();
  }
}
