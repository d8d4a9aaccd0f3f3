package laurel.audit;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Records that can not be changed, deleted or reordered unseen: each carries the hash of the one
 * before it, and the tenant's role may only insert.
 */
@Component
public class AuditTrail {

  /** One record, as it is shown. */
  public record Entry(
      long seq, OffsetDateTime at, String actor, String action, String subject, String detail) {}

  private static final String FIRST = "0".repeat(64);

  private final Clock clock;
  private final TenantDatabase database;

  AuditTrail(Clock clock, TenantDatabase database) {
    this.clock = clock;
    this.database = database;
  }

  /** Writes a record in the caller's transaction. */
  public void record(DSLContext tenant, Actor actor, String action, Object subject, String detail) {
    oneWriter(tenant);
    Optional<AuditRecordRecord> last =
        tenant.selectFrom(AUDIT_RECORD).orderBy(AUDIT_RECORD.SEQ.desc()).limit(1).fetchOptional();
    var row = new AuditRecordRecord();
    row.setSeq(last.map(AuditRecordRecord::getSeq).orElse(0L) + 1);
    row.setAt(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    row.setActor(actor.username());
    row.setAction(action);
    row.setSubject(subject.toString());
    row.setDetail(detail);
    row.setPreviousHash(last.map(AuditRecordRecord::getHash).orElse(FIRST));
    row.setHash(hash(row));
    tenant.insertInto(AUDIT_RECORD).set(row).execute();
  }

  /**
   * Lets one transaction of the tenant at a time go on from here until it ends, so that the chain
   * has no fork and numbers that are counted up have no double.
   */
  public void oneWriter(DSLContext tenant) {
    var key =
        DSL.function("hashtextextended", SQLDataType.BIGINT, DSL.currentUser(), DSL.inline(0L));
    tenant.select(DSL.function("pg_advisory_xact_lock", SQLDataType.OTHER, key)).execute();
  }

  /** The latest records of a tenant, newest first. */
  public List<Entry> latest(Actor actor, int limit) {
    return database.inTransaction(
        actor.require(UserRole.INSPECTOR, UserRole.SECRETARIAT),
        tenant ->
            tenant
                .selectFrom(AUDIT_RECORD)
                .orderBy(AUDIT_RECORD.SEQ.desc())
                .limit(limit)
                .fetch(
                    row ->
                        new Entry(
                            row.getSeq(),
                            row.getAt(),
                            row.getActor(),
                            row.getAction(),
                            row.getSubject(),
                            row.getDetail())));
  }

  /** The number of the first record that does not fit its chain; empty where all fit. */
  public Optional<Long> firstBroken(Tenant of) {
    return database.inTransaction(
        of,
        tenant -> {
          String previous = FIRST;
          long expected = 1;
          for (AuditRecordRecord row :
              tenant.selectFrom(AUDIT_RECORD).orderBy(AUDIT_RECORD.SEQ).fetch()) {
            if (row.getSeq() != expected++
                || !row.getPreviousHash().equals(previous)
                || !row.getHash().equals(hash(row))) {
              return Optional.of(row.getSeq());
            }
            previous = row.getHash();
          }
          return Optional.empty();
        });
  }

  private static String hash(AuditRecordRecord row) {
    String content =
        String.join(
            "\u001f",
            row.getPreviousHash(),
            Long.toString(row.getSeq()),
            Long.toString(
                ChronoUnit.MICROS.between(java.time.Instant.EPOCH, row.getAt().toInstant())),
            row.getActor(),
            row.getAction(),
            row.getSubject(),
            row.getDetail());
    return sha256(content);
  }

  /** SHA-256 of a text, 64 hexadecimal digits. */
  public static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
