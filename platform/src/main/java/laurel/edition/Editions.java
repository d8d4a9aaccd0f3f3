package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.PLAN_VALUE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.EditionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Reads editions. */
@Service
public class Editions {

  private final TenantDatabase database;
  private final RegulationVersions versions;
  private final Fronts fronts;
  private final SubjectKind<Edition> kind =
      new SubjectKind<>("edition", new BilingualText("届次", "edition"), this::hold, this::get);

  Editions(TenantDatabase database, RegulationVersions versions, Fronts fronts) {
    this.database = database;
    this.versions = versions;
    this.fronts = fronts;
  }

  public SubjectKind<Edition> kind() {
    return kind;
  }

  /** All editions of a tenant, the newest first; what the public may know of them. */
  public List<Edition> all(Tenant tenant) {
    return database.inTransaction(tenant, db -> list(db, DSL.noCondition()));
  }

  /** The edition under way; empty where there is none. */
  public Optional<Edition> underWay(Tenant tenant) {
    return database.inTransaction(
        tenant, db -> list(db, EDITION.STATUS.eq(Standing.UNDER_WAY.name())).stream().findFirst());
  }

  public Edition get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> get(db, id));
  }

  /** An edition within the caller's transaction. */
  public Edition get(DSLContext db, UUID id) {
    return list(db, EDITION.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("edition " + id));
  }

  /** The version an edition planned on a day would stand under. */
  public Optional<RegulationVersion> planned(Tenant tenant, LocalDate day) {
    return database.inTransaction(tenant, db -> versions.inForce(db, day));
  }

  /** An edition, or nothing where there is none. */
  public Optional<Edition> find(DSLContext db, UUID id) {
    return list(db, EDITION.ID.eq(id)).stream().findFirst();
  }

  /** An edition that is held until the caller's transaction ends. */
  public Edition hold(DSLContext db, UUID id, SubjectKind.Hold hold) {
    return hold(db, EDITION.ID.eq(id), hold).orElseThrow(() -> new NotFound("edition " + id));
  }

  /** The edition of an application, held until the caller's transaction ends. */
  public Optional<Edition> holdOf(DSLContext db, UUID application, SubjectKind.Hold hold) {
    return hold(db, EDITION.ID.eq(ofApplication(application)), hold);
  }

  /** The edition of an application. */
  public Optional<Edition> findOf(DSLContext db, UUID application) {
    return list(db, EDITION.ID.eq(ofApplication(application))).stream().findFirst();
  }

  private static Field<UUID> ofApplication(UUID application) {
    return DSL.field(
        DSL.select(AWARD_APPLICATION.EDITION_ID)
            .from(AWARD_APPLICATION)
            .where(AWARD_APPLICATION.ID.eq(application)));
  }

  /** The lock and the row in one query: whoever waited for the lock gets the row as it is then. */
  private Optional<Edition> hold(DSLContext db, Condition condition, SubjectKind.Hold hold) {
    var row = db.selectFrom(EDITION).where(condition);
    List<EditionRecord> rows =
        switch (hold) {
          case SHARED -> row.forKeyShare().fetch();
          case EXCLUSIVE -> {
            fronts.changing();
            yield row.forUpdate().fetch();
          }
        };
    return editions(db, rows).stream().findFirst();
  }

  List<Edition> list(DSLContext db, Condition condition) {
    return editions(
        db,
        db.selectFrom(EDITION)
            .where(condition)
            .orderBy(EDITION.NUMBER.desc(), EDITION.PLANNED_AT.desc())
            .fetch());
  }

  private List<Edition> editions(DSLContext db, List<EditionRecord> rows) {
    Map<UUID, List<PlanValue>> plans =
        db.selectFrom(PLAN_VALUE)
            .where(PLAN_VALUE.EDITION_ID.in(rows.stream().map(EditionRecord::getId).toList()))
            .orderBy(PLAN_VALUE.NAME)
            .fetchGroups(
                PLAN_VALUE.EDITION_ID,
                row ->
                    new PlanValue(
                        PlanValue.Name.valueOf(row.getName()),
                        row.getValue(),
                        PlanValue.Source.valueOf(row.getSource()),
                        Clauses.read(row.getClauses())));
    return rows.stream()
        .map(
            row ->
                new Edition(
                    row.getId(),
                    row.getNumber(),
                    row.getYear(),
                    versions.get(db, row.getRegulationVersionId()),
                    Standing.valueOf(row.getStatus()),
                    row.getRunIndex(),
                    row.getVersion(),
                    plans.getOrDefault(row.getId(), List.of()),
                    Optional.ofNullable(row.getOpenedOn()),
                    row.getEndedBecause()))
        .toList();
  }
}
