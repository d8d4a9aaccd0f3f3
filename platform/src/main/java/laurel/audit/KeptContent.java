package laurel.audit;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;

import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Something kept as it was when a step was recorded, with its hash in the record: a notice, a
 * sealed sheet. Found by {@link java.util.ServiceLoader}, so that the check of the command line
 * knows all without the program around it.
 */
public interface KeptContent {

  /** The number of the record that a step has left, by the hash that it put there. */
  static Map<String, Long> recorded(DSLContext db, String step) {
    return db.select(AUDIT_RECORD.BECAME, AUDIT_RECORD.SEQ)
        .from(AUDIT_RECORD)
        .where(AUDIT_RECORD.ACTION.eq(step))
        .orderBy(AUDIT_RECORD.SEQ)
        .fetch()
        .intoMap(AUDIT_RECORD.BECAME, AUDIT_RECORD.SEQ);
  }

  /** The first content that does not fit its record; empty where all do. */
  Optional<Finding> check(DSLContext db);
}
