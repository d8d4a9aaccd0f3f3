package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.REGULATION_VERSION;
import static laurel.tenants.jooq.tenant.Tables.STAGE_RECORD;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.EditionRecord;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Plans and opens editions and leads them from stage to stage. */
@Service
public class Editions {

  /** A stage that has ended. */
  public record StageRecord(
      int stageIndex, LocalDate completedOn, String completedBy, String note) {}

  private final TenantDatabase database;
  private final RegulationVersions versions;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json;
  private final ObjectProvider<StageWork> works;

  Editions(
      TenantDatabase database,
      RegulationVersions versions,
      AuditTrail audit,
      Clock clock,
      JsonMapper json,
      ObjectProvider<StageWork> works) {
    this.database = database;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
    this.works = works;
  }

  /** Plans an edition under the published version. */
  public Outcome<Edition> plan(Actor actor, EditionPlan plan) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          Optional<UUID> published =
              db.select(REGULATION_VERSION.ID)
                  .from(REGULATION_VERSION)
                  .where(REGULATION_VERSION.STATUS.eq(RegulationVersion.Status.PUBLISHED.name()))
                  .fetchOptional(REGULATION_VERSION.ID);
          if (published.isEmpty()) {
            return Outcome.refused(
                Reason.of("no-regulation", List.of(), "还没有发布的办法。", "No regulation is published."));
          }
          RegulationVersion version = versions.get(db, published.get());
          List<Reason> reasons = planReasons(db, version.policy(), plan);
          if (!reasons.isEmpty()) {
            return new Outcome.Refused<>(reasons);
          }
          audit.oneWriter(db);
          int number = db.fetchCount(EDITION) + 1;
          var row = db.newRecord(EDITION);
          row.setId(UUID.randomUUID());
          row.setNumber(number);
          row.setName(plan.year() + "年第" + number + "届");
          row.setRegulationVersionId(version.id());
          row.setStatus(Edition.Status.PLANNED.name());
          row.setStageIndex(0);
          row.setPlan(json.writeValueAsString(plan));
          row.setPlannedAt(OffsetDateTime.now(clock));
          row.insert();
          audit.record(db, actor, "edition.planned", row.getId(), row.getPlan());
          return Outcome.accepted(edition(db, row));
        });
  }

  private List<Reason> planReasons(DSLContext db, Policy policy, EditionPlan plan) {
    var reasons = new ArrayList<Reason>();
    policy.stages().stream()
        .filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE)
        .map(Stage::lasting)
        .forEach(
            lasting -> {
              if (lasting instanceof Provision.NotStated<Stage.Lasting>(var clauses, var _)
                  && plan.noticeWorkingDays() == 0) {
                reasons.add(
                    Reason.of(
                        "notice-days",
                        clauses,
                        "办法未规定公示时间，须在本届方案中写明工作日数。",
                        "The measure states no length of the public notice: the plan must."));
              }
            });
    List<EditionPlan> earlier =
        db.selectFrom(EDITION).fetch(row -> json.readValue(row.getPlan(), EditionPlan.class));
    int last = earlier.stream().mapToInt(EditionPlan::year).max().orElse(0);
    policy.awards().stream()
        .map(AwardRule::cycle)
        .filter(cycle -> last > 0)
        .limit(1)
        .forEach(
            cycle -> {
              if (cycle instanceof Provision.Stated<AwardRule.Cycle>(var value, var clauses)
                  && value.every().unit() == Term.Unit.YEARS
                  && value.editions() == 1
                  && plan.year() < last + value.every().count()) {
                reasons.add(
                    Reason.of(
                        "cycle",
                        clauses,
                        "每%d年评选一届，上一届是%d年，本届不早于%d年。"
                            .formatted(value.every().count(), last, last + value.every().count()),
                        "There is one edition every %d years; the last was in %d, so the next is not before %d."
                            .formatted(value.every().count(), last, last + value.every().count())));
              }
            });
    if (plan.applicationsClose().isBefore(today())) {
      reasons.add(
          Reason.of(
              "past-deadline",
              List.of(),
              "申报截止日期已经过去。",
              "The last day for applications is in the past."));
    }
    return reasons;
  }

  /** Opens a planned edition; the measure must be in force. */
  public Outcome<Edition> open(Actor actor, UUID id) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          EditionRecord row = row(db, id);
          Edition edition = edition(db, row);
          if (edition.status() != Edition.Status.PLANNED) {
            return Outcome.refused(
                Reason.of("opened-before", List.of(), "本届已经启动。", "The edition was opened before."));
          }
          RegulationVersion version = edition.version();
          LocalDate today = today();
          boolean early = version.inForceFrom().map(today::isBefore).orElse(true);
          boolean late = version.lastDayInForce().map(today::isAfter).orElse(false);
          if (early || late) {
            var measure = version.policy().measure();
            String span =
                version.inForceFrom().map(LocalDate::toString).orElse("?")
                    + " — "
                    + version.lastDayInForce().map(LocalDate::toString).orElse("");
            return Outcome.refused(
                Reason.of(
                    "not-in-force",
                    late ? measure.validity().clauses() : measure.inForce().clauses(),
                    "办法在 " + span + " 有效，今天是 " + today + "，不能启动新一届。",
                    "The measure is in force "
                        + span
                        + "; today is "
                        + today
                        + ": no edition can be opened."));
          }
          row.setStatus(Edition.Status.UNDER_WAY.name());
          row.setOpenedOn(today);
          row.update();
          audit.record(db, actor, "edition.opened", id, version.policyHash());
          return Outcome.accepted(edition(db, row));
        });
  }

  /** Ends the stage under way and goes on to the next. */
  public Outcome<Edition> endStage(Actor actor, UUID id, String note) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.APPROVER);
    return database.inTransaction(tenant, db -> endStage(db, actor, id, note));
  }

  /** Ends the stage under way within the caller's transaction. */
  public Outcome<Edition> endStage(DSLContext db, Actor actor, UUID id, String note) {
    EditionRecord row = locked(db, id);
    Edition edition = edition(db, row);
    if (edition.stage().isEmpty()) {
      return Outcome.refused(notUnderWay());
    }
    Stage stage = edition.stage().get();
    var context = new StageWork.Context(db, actor, edition, stage, today());
    List<StageWork> stageWorks =
        works.stream().filter(work -> work.kinds().contains(stage.kind())).toList();
    if (stageWorks.isEmpty()) {
      actor.require(UserRole.SECRETARIAT);
    }
    stageWorks.forEach(work -> actor.require(work.endedBy(stage.kind())));
    List<Reason> obstacles =
        stageWorks.stream().flatMap(work -> work.obstacles(context).stream()).toList();
    if (!obstacles.isEmpty()) {
      return new Outcome.Refused<>(obstacles);
    }
    stageWorks.forEach(work -> work.ended(context));
    db.insertInto(STAGE_RECORD)
        .values(id, edition.stageIndex(), context.today(), actor.username(), note)
        .execute();
    boolean last = edition.stageIndex() + 1 == edition.policy().stages().size();
    row.setStageIndex(last ? edition.stageIndex() : edition.stageIndex() + 1);
    row.setStatus(last ? Edition.Status.COMPLETED.name() : Edition.Status.UNDER_WAY.name());
    row.update();
    audit.record(db, actor, "stage.ended", id, stage.kind() + " " + edition.stageIndex());
    return Outcome.accepted(edition(db, row));
  }

  /**
   * The stage under way, where it is of the kind a step needs; else the refusal that says which
   * stage it is, with its clause.
   */
  public Outcome<Stage> requireStage(Edition edition, StageKind... kinds) {
    if (edition.stage().isEmpty()) {
      return Outcome.refused(notUnderWay());
    }
    Stage stage = edition.stage().get();
    if (List.of(kinds).contains(stage.kind())) {
      return Outcome.accepted(stage);
    }
    return Outcome.refused(
        Reason.of(
            "wrong-stage",
            stage.clauses(),
            "现在是「" + stage.text().zh() + "」环节，还不能（或不再能）这样做。",
            "The stage under way is \""
                + stage.text().en()
                + "\": this step is not possible now."));
  }

  private static Reason notUnderWay() {
    return Reason.of("not-under-way", List.of(), "本届没有在进行。", "The edition is not under way.");
  }

  /** All editions of a tenant, the newest first; what the public may know of them. */
  public List<Edition> all(Tenant tenant) {
    return database.inTransaction(
        tenant,
        db -> db.selectFrom(EDITION).orderBy(EDITION.NUMBER.desc()).fetch(row -> edition(db, row)));
  }

  public Edition get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> get(db, id));
  }

  /** An edition within the caller's transaction. */
  public Edition get(DSLContext db, UUID id) {
    return edition(db, row(db, id));
  }

  /** An edition whose stage can not end before the caller's transaction does. */
  public Edition hold(DSLContext db, UUID id) {
    db.selectOne().from(EDITION).where(EDITION.ID.eq(id)).forShare().execute();
    return get(db, id);
  }

  /** The stages of an edition that have ended, in their order. */
  public List<StageRecord> ended(Tenant tenant, UUID id) {
    return database.inTransaction(
        tenant,
        db ->
            db.selectFrom(STAGE_RECORD)
                .where(STAGE_RECORD.EDITION_ID.eq(id))
                .orderBy(STAGE_RECORD.STAGE_INDEX)
                .fetch(
                    row ->
                        new StageRecord(
                            row.getStageIndex(),
                            row.getCompletedOn(),
                            row.getCompletedBy(),
                            row.getNote())));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static EditionRecord row(DSLContext db, UUID id) {
    return db.selectFrom(EDITION)
        .where(EDITION.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("edition " + id));
  }

  private static EditionRecord locked(DSLContext db, UUID id) {
    return db.selectFrom(EDITION)
        .where(EDITION.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(() -> new NotFound("edition " + id));
  }

  private Edition edition(DSLContext db, EditionRecord row) {
    return new Edition(
        row.getId(),
        row.getNumber(),
        row.getName(),
        versions.get(db, row.getRegulationVersionId()),
        Edition.Status.valueOf(row.getStatus()),
        row.getStageIndex(),
        json.readValue(row.getPlan(), EditionPlan.class),
        Optional.ofNullable(row.getOpenedOn()));
  }
}
