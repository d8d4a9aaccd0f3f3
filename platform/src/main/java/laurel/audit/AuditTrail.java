package laurel.audit;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.identity.Actor;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/**
 * Records that can not be changed, deleted or reordered unseen: each is sealed together with the
 * one before it, and the tenant's role may only insert.
 */
@Component
public class AuditTrail {

  private static final long CHAIN = 0;
  private static final long COUNTERS = 1;

  /** The records of one transaction, kept until its end. */
  private static final class Pending extends ArrayList<AuditRecordRecord> {
    private static final long serialVersionUID = 1L;
  }

  private final Clock clock;
  private final TenantDatabase database;
  private final Seal seal;
  private final Anchors anchors;
  private final AuditCheck check;

  AuditTrail(Clock clock, TenantDatabase database, Seal seal, Anchors anchors, AuditCheck check) {
    this.clock = clock;
    this.database = database;
    this.seal = seal;
    this.anchors = anchors;
    this.check = check;
  }

  /**
   * Records a change in the open transaction. The record is written as the last thing before the
   * commit, so that nobody waits for the chain while the transaction still works.
   */
  public void record(DSLContext tenant, Actor actor, Change change) {
    var pending = (Pending) tenant.data().computeIfAbsent(Pending.class, _ -> beginning(tenant));
    pending.add(
        new AuditRecordRecord()
            .setActor(actor.username())
            .setActingFor(change.actingFor())
            .setAction(change.action())
            .setObjectKind(change.objectKind())
            .setSubject(change.subject())
            .setWas(change.was())
            .setBecame(change.is())
            .setNote(change.note()));
  }

  /** Records a change of which only a remark is known. */
  public void record(DSLContext tenant, Actor actor, String action, UUID subject, String note) {
    String kind = action.substring(0, Math.max(0, action.indexOf('.')));
    record(tenant, actor, new Change(action, kind, subject, "", "", "", note));
  }

  private Pending beginning(DSLContext tenant) {
    var pending = new Pending();
    database.atEnd(() -> append(tenant, pending));
    return pending;
  }

  private void append(DSLContext tenant, List<AuditRecordRecord> pending) {
    lock(tenant, CHAIN);
    TenantId id = database.tenant();
    Anchors.End end = end(tenant);
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    for (AuditRecordRecord row : pending) {
      row.setSeq(end.seq() + 1).setAt(now).setPreviousMac(end.mac());
      row.setMac(seal.of(id, row));
      end = new Anchors.End(row.getSeq(), row.getMac());
    }
    tenant.batchInsert(pending).execute();
    Anchors.End reached = end;
    database.afterCommit(() -> anchors.reached(id, reached));
  }

  private static Anchors.End end(DSLContext tenant) {
    return tenant
        .select(AUDIT_RECORD.SEQ, AUDIT_RECORD.MAC)
        .from(AUDIT_RECORD)
        .orderBy(AUDIT_RECORD.SEQ.desc())
        .limit(1)
        .fetchOptional(row -> new Anchors.End(row.value1(), row.value2()))
        .orElse(new Anchors.End(0, AuditCheck.FIRST));
  }

  /**
   * Lets one transaction of the tenant at a time go on from here until it ends, so that numbers
   * that are counted up have no double.
   */
  public void oneWriter(DSLContext tenant) {
    lock(tenant, COUNTERS);
  }

  private static void lock(DSLContext tenant, long what) {
    var key =
        DSL.function("hashtextextended", SQLDataType.BIGINT, DSL.currentUser(), DSL.inline(what));
    tenant.select(DSL.function("pg_advisory_xact_lock", SQLDataType.OTHER, key)).execute();
  }

  /** The number of the first record that does not fit; empty where all fit. */
  public Optional<Long> firstBroken(Tenant of) {
    return check.check(of).finding().map(Finding::record);
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
