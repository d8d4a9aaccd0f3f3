package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;
import static laurel.tenants.jooq.tenant.Tables.SCORESHEET;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.audit.AuditTrail;
import laurel.audit.Finding;
import laurel.audit.KeptContent;
import laurel.tenants.jooq.tenant.tables.records.ScoresheetRecord;
import org.jooq.DSLContext;

/** Sealed sheets are as they were sealed: score and words. */
public final class SheetsAsSealed implements KeptContent {

  @Override
  public Optional<Finding> check(DSLContext db) {
    Map<String, Long> sealed = KeptContent.recorded(db, "review.seal");
    return db.selectFrom(SCORESHEET).where(SCORESHEET.SEALED_AT.isNotNull()).fetch().stream()
        .filter(row -> !sealed.containsKey(hash(row)))
        .findFirst()
        .map(row -> new Finding(Finding.Kind.CONTENT, recorded(db, row)));
  }

  private static long recorded(DSLContext db, ScoresheetRecord row) {
    return db.select(AUDIT_RECORD.SEQ)
        .from(AUDIT_RECORD)
        .where(AUDIT_RECORD.ACTION.eq("review.seal"))
        .and(AUDIT_RECORD.SUBJECT.eq(row.getApplicationId()))
        .and(AUDIT_RECORD.ACTOR.eq(row.getExaminer()))
        .orderBy(AUDIT_RECORD.SEQ.desc())
        .limit(1)
        .fetchOptional(AUDIT_RECORD.SEQ)
        .orElse(0L);
  }

  /** What the record keeps of a sealed sheet: one hash of whose it is and all that it says. */
  static String hash(ScoresheetRecord row) {
    return AuditTrail.sha256(
        String.join(
            "\n",
            row.getApplicationId().toString(),
            row.getRunIndex().toString(),
            row.getExaminer(),
            Objects.requireNonNull(row.getScore()).toPlainString(),
            row.getStrengths(),
            row.getOpportunities()));
  }
}
