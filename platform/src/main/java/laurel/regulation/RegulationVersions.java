package laurel.regulation;

import static laurel.tenants.jooq.tenant.Tables.REGULATION_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import laurel.decision.NotFound;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.RegulationVersionRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Reads versions of a regulation; which one holds is chosen by date. */
@Service
public class RegulationVersions {

  private final TenantDatabase database;
  private final Clock clock;
  private final ConcurrentHashMap<String, Policy> policies = new ConcurrentHashMap<>();
  private final SubjectKind<RegulationVersion> kind =
      new SubjectKind<>(
          "regulation",
          new BilingualText("办法", "regulation"),
          (db, id, _) -> {
            db.selectOne()
                .from(REGULATION_VERSION)
                .where(REGULATION_VERSION.ID.eq(id))
                .forUpdate()
                .execute();
            return get(db, id);
          },
          this::get);

  RegulationVersions(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  SubjectKind<RegulationVersion> kind() {
    return kind;
  }

  /** The version in force today, as the public may read it. */
  public Optional<RegulationVersion> inForce(Tenant tenant) {
    return database.inTransaction(tenant, db -> inForce(db, LocalDate.now(clock)));
  }

  /** The version in force on a day: of those that cover it, the one that came into force last. */
  public Optional<RegulationVersion> inForce(DSLContext db, LocalDate day) {
    return published(db).stream()
        .filter(version -> version.covers(day))
        .max(
            Comparator.comparing((RegulationVersion v) -> v.inForceFrom().orElseThrow())
                .thenComparingInt(RegulationVersion::number));
  }

  /** All published versions, in the order of their numbers. */
  List<RegulationVersion> published(DSLContext db) {
    return db.selectFrom(REGULATION_VERSION)
        .where(REGULATION_VERSION.STATUS.eq(Standing.PUBLISHED.name()))
        .orderBy(REGULATION_VERSION.NUMBER)
        .fetch(this::version);
  }

  /** All versions, the newest first, each with how it stands to today's law. */
  public Map<RegulationVersion, RegulationVersion.Force> all(Actor actor) {
    return database.inTransaction(
        actor.require(
            UserRole.REGULATOR,
            UserRole.REGULATION_APPROVER,
            UserRole.SECRETARIAT,
            UserRole.INSPECTOR),
        db -> {
          LocalDate today = LocalDate.now(clock);
          Optional<RegulationVersion> now = inForce(db, today);
          var all = new LinkedHashMap<RegulationVersion, RegulationVersion.Force>();
          db.selectFrom(REGULATION_VERSION)
              .orderBy(REGULATION_VERSION.NUMBER.desc())
              .fetch(this::version)
              .forEach(version -> all.put(version, force(version, now, today)));
          return all;
        });
  }

  private static RegulationVersion.Force force(
      RegulationVersion version, Optional<RegulationVersion> now, LocalDate today) {
    if (version.standing() != Standing.PUBLISHED) {
      return RegulationVersion.Force.NOT_PUBLISHED;
    }
    if (now.map(v -> v.id().equals(version.id())).orElse(false)) {
      return RegulationVersion.Force.IN_FORCE;
    }
    if (version.inForceFrom().map(today::isBefore).orElse(true)) {
      return RegulationVersion.Force.TO_COME;
    }
    return version.lastDayInForce().map(today::isAfter).orElse(false)
        ? RegulationVersion.Force.EXPIRED
        : RegulationVersion.Force.SUPERSEDED;
  }

  /** A version within the caller's transaction. */
  public RegulationVersion get(DSLContext db, UUID id) {
    return db.selectFrom(REGULATION_VERSION)
        .where(REGULATION_VERSION.ID.eq(id))
        .fetchOptional(this::version)
        .orElseThrow(() -> new NotFound("regulation version " + id));
  }

  public RegulationVersion get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> get(db, id));
  }

  private RegulationVersion version(RegulationVersionRecord row) {
    return new RegulationVersion(
        row.getId(),
        row.getNumber(),
        row.getTitle(),
        row.getSourceText(),
        policies.computeIfAbsent(row.getPolicyHash(), _ -> PolicyJson.read(row.getPolicy())),
        row.getPolicyHash(),
        Standing.valueOf(row.getStatus()),
        row.getAuthor(),
        Optional.ofNullable(row.getPromulgatedOn()),
        RegulationVersion.Source.valueOf(row.getPromulgationFrom()),
        Optional.ofNullable(row.getInForceFrom()),
        Optional.ofNullable(row.getLastDayInForce()),
        row.getRehearsal());
  }
}
