package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.LEDGER_ENTRY;

import java.util.List;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.dsl.policy.Clause;
import laurel.life.Taking;

/** Enters sums; no entry is ever changed. */
public final class LedgerBook {

  private LedgerBook() {}

  /** Demands back what was paid of a revoked award. */
  public static void demand(Taking<?> taking, Award award, List<Clause> clauses) {
    if (award.ledger().paid() > 0) {
      enter(taking, award.id(), LedgerKind.DEMANDED, award.ledger().paid(), "", "", clauses);
    }
  }

  static void enter(
      Taking<?> taking,
      UUID award,
      LedgerKind kind,
      long fen,
      String payee,
      String voucher,
      List<Clause> clauses) {
    taking
        .db()
        .insertInto(LEDGER_ENTRY)
        .values(
            UUID.randomUUID(),
            award,
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
