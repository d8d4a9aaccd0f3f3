package laurel.audit;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import laurel.audit.Finding.Kind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads a tenant's chain from its first record to its end and holds it against the anchors. */
@Component
public class AuditCheck {

  /** The previous seal of a first record. */
  static final String FIRST = "0".repeat(64);

  private static final int ROWS_AT_A_TIME = 1000;

  private final TenantDatabase database;
  private final Seal seal;
  private final Anchors anchors;

  AuditCheck(TenantDatabase database, Seal seal, Anchors anchors) {
    this.database = database;
    this.seal = seal;
    this.anchors = anchors;
  }

  /** The state of a tenant's chain now. */
  public AuditReport check(Tenant tenant) {
    // The anchors are read first: whatever they name was committed before the records are read.
    List<Anchor> directory = anchors.inDirectory(tenant.id());
    List<Anchor> file = anchors.inFile(tenant.id());
    Optional<Finding> outside = anchorFinding(directory, file);
    var known = new ArrayList<>(file);
    known.addAll(directory);
    var walk = new Walk(tenant.id(), known);
    Optional<Finding> inside =
        database.inTransaction(tenant, db -> walk.over(db).or(() -> content(db)));
    return new AuditReport(tenant, walk.records, walk.anchored, inside.or(() -> outside));
  }

  /** What the records say of contents is held against the contents. */
  private static Optional<Finding> content(DSLContext db) {
    return ServiceLoader.load(KeptContent.class).stream()
        .map(ServiceLoader.Provider::get)
        .flatMap(kept -> kept.check(db).stream())
        .findFirst();
  }

  /** Anchors the end of a chain that was found whole, so that the next check starts from there. */
  void anchor(AuditReport report) {
    if (report.finding().isPresent() || report.records() == report.anchored()) {
      return;
    }
    database
        .inTransaction(
            report.tenant(),
            tenant ->
                tenant
                    .selectFrom(AUDIT_RECORD)
                    .where(AUDIT_RECORD.SEQ.eq(report.records()))
                    .fetchOptional())
        .ifPresent(
            row ->
                anchors.reached(report.tenant().id(), new Anchors.End(row.getSeq(), row.getMac())));
  }

  private Optional<Finding> anchorFinding(List<Anchor> directory, List<Anchor> file) {
    var all = new ArrayList<>(file);
    all.addAll(directory);
    Optional<Finding> forged =
        all.stream()
            .filter(anchor -> !seal.holds(anchor))
            .findFirst()
            .map(anchor -> new Finding(Kind.ANCHOR_FORGED, anchor.seq()));
    long reach = file.stream().mapToLong(Anchor::seq).max().orElse(0);
    return forged.or(
        () ->
            directory.stream()
                .filter(anchor -> anchor.seq() > reach)
                .findFirst()
                .map(anchor -> new Finding(Kind.ANCHOR_FILE_SHORT, anchor.seq())));
  }

  /** One walk along a chain; what it has passed is counted. */
  private final class Walk {
    private final TenantId tenant;
    private final Map<Long, Set<String>> macs = new HashMap<>();
    private final long anchored;
    private long records;
    private String previous = FIRST;

    Walk(TenantId tenant, List<Anchor> known) {
      this.tenant = tenant;
      List<Anchor> genuine = known.stream().filter(seal::holds).toList();
      genuine.forEach(
          anchor -> macs.computeIfAbsent(anchor.seq(), _ -> new HashSet<>()).add(anchor.mac()));
      this.anchored = genuine.stream().mapToLong(Anchor::seq).max().orElse(0);
    }

    Optional<Finding> over(DSLContext db) {
      try (var rows =
          db.selectFrom(AUDIT_RECORD)
              .orderBy(AUDIT_RECORD.SEQ)
              .fetchSize(ROWS_AT_A_TIME)
              .fetchLazy()) {
        for (AuditRecordRecord row : rows) {
          Optional<Finding> finding = at(row);
          if (finding.isPresent()) {
            return finding;
          }
          previous = row.getMac();
          records++;
        }
      }
      if (records < anchored) {
        return Optional.of(new Finding(records == 0 ? Kind.EMPTIED : Kind.CUT, records + 1));
      }
      return Optional.empty();
    }

    private Optional<Finding> at(AuditRecordRecord row) {
      long expected = records + 1;
      if (row.getSeq() > expected) {
        return Optional.of(new Finding(Kind.MISSING, expected));
      }
      if (row.getSeq() < expected || !row.getPreviousMac().equals(previous)) {
        return Optional.of(new Finding(Kind.OUT_OF_PLACE, row.getSeq()));
      }
      if (!seal.holds(tenant, row)) {
        return Optional.of(new Finding(Kind.CHANGED, row.getSeq()));
      }
      return Set.of(row.getMac()).containsAll(macs.getOrDefault(row.getSeq(), Set.of()))
          ? Optional.empty()
          : Optional.of(new Finding(Kind.REWRITTEN, row.getSeq()));
    }
  }
}
