package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.PLAN_VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.StageKind;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.SubjectKind;
import laurel.life.Taking;
import laurel.regulation.RegulationVersions;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Planning, opening and ending editions, and going from stage to stage. */
@Component
public class EditionSteps implements Steps {

  /** A later last day, and why. */
  public record Extension(LocalDate until, String reason) {}

  private static final SubjectKind<Desk> PLANNING = Desk.kind("plan", "方案", "plan");

  private final Editions editions;
  private final Runs runs;
  private final RegulationVersions versions;
  private final Fronts fronts;
  private final JsonMapper json;

  private final Step<Desk, EditionPlan, UUID> plan;
  private final Step<Edition, EditionPlan, UUID> replan;
  private final Step<Edition, String, UUID> open;
  private final Step<Edition, Extension, UUID> extend;
  private final Step<Edition, String, UUID> endStage;
  private final Step<Edition, String, UUID> cancel;

  EditionSteps(
      Editions editions, Runs runs, RegulationVersions versions, Fronts fronts, JsonMapper json) {
    this.editions = editions;
    this.runs = runs;
    this.versions = versions;
    this.fronts = fronts;
    this.json = json;
    this.plan = plan();
    this.replan = replan();
    this.open = open();
    this.extend = extend();
    this.endStage = endStage();
    this.cancel = cancel();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(plan, replan, open, extend, endStage, cancel);
  }

  /** Plans an edition under the measure in force. */
  public Step<Desk, EditionPlan, UUID> planning() {
    return plan;
  }

  /** Changes a plan before the opening. */
  public Step<Edition, EditionPlan, UUID> replanning() {
    return replan;
  }

  public Step<Edition, String, UUID> opening() {
    return open;
  }

  public Step<Edition, Extension, UUID> extending() {
    return extend;
  }

  public Step<Edition, String, UUID> ending() {
    return endStage;
  }

  public Step<Edition, String, UUID> cancelling() {
    return cancel;
  }

  /**
   * Editions one after the other: whoever plans, plans anew or opens one waits for the others, or
   * two would each find the other not there.
   */
  private SubjectKind<Edition> oneByOne() {
    var kind = editions.kind();
    return new SubjectKind<>(
        kind.name(),
        kind.text(),
        (db, id, hold) -> {
          PLANNING.lock().of(db, Desk.THE_ONE, hold);
          return kind.lock().of(db, id, hold);
        },
        kind.read());
  }

  private Step<Desk, EditionPlan, UUID> plan() {
    return Step.named(
            "edition.plan", "编制方案", "Plan an edition", PLANNING, EditionPlan.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.CURRENT)
        .carries(Point.CYCLE, Point.WINDOW, Point.SILENCE, Point.NO_FEE)
        .unlessSaid(
            (taking, plan) ->
                versions
                    .inForce(taking.db(), lawDate(taking.today(), plan))
                    .map(
                        version ->
                            Planning.against(
                                version,
                                plan,
                                editions.list(taking.db(), DSL.noCondition()),
                                taking.today()))
                    .orElseGet(
                        () ->
                            List.of(
                                Refusal.NO_REGULATION.because(
                                    List.of(), "day", lawDate(taking.today(), plan)))))
        .does(
            (taking, plan) -> {
              var version =
                  versions.inForce(taking.db(), lawDate(taking.today(), plan)).orElseThrow();
              DSLContext db = taking.db();
              UUID id = UUID.randomUUID();
              int next =
                  1
                      + Optional.ofNullable(
                              db.select(DSL.max(EDITION.NUMBER))
                                  .from(EDITION)
                                  .fetchSingle()
                                  .value1())
                          .orElse(0);
              fronts.changing();
              var row = db.newRecord(EDITION);
              row.setId(id);
              row.setNumber(plan.number().orElse(next));
              row.setYear(plan.year());
              row.setRegulationVersionId(version.id());
              row.setStatus(Standing.PLANNED.name());
              row.setRunIndex(0);
              row.setVersion(1);
              row.setEndedBecause("");
              row.setPlannedAt(taking.now());
              row.insert();
              write(db, id, Planning.values(version.policy(), plan));
              taking.minutes().changed("", json.writeValueAsString(plan));
              return id;
            });
  }

  /** The day whose law a plan stands under: today, or the first day of a later year. */
  private static LocalDate lawDate(LocalDate today, EditionPlan plan) {
    return plan.year() > today.getYear() && plan.year() < 2200
        ? LocalDate.of(plan.year(), 1, 1)
        : today;
  }

  private static void write(DSLContext db, UUID edition, List<PlanValue> values) {
    db.deleteFrom(PLAN_VALUE).where(PLAN_VALUE.EDITION_ID.eq(edition)).execute();
    values.forEach(
        value ->
            db.insertInto(PLAN_VALUE)
                .values(
                    edition,
                    value.name().name(),
                    value.value(),
                    value.source().name(),
                    Clauses.write(value.clauses()))
                .execute());
  }

  private Step<Edition, EditionPlan, UUID> replan() {
    return Step.named(
            "edition.replan", "修改方案", "Change the plan", oneByOne(), EditionPlan.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.PLANNED)
        .alone()
        .unlessSaid(
            (taking, plan) ->
                Planning.against(
                    taking.subject().regulation(),
                    plan,
                    editions.list(taking.db(), EDITION.ID.ne(taking.subject().id())),
                    taking.today()))
        .does(
            (taking, plan) -> {
              Edition edition = taking.subject();
              taking
                  .db()
                  .update(EDITION)
                  .set(EDITION.YEAR, plan.year())
                  .set(EDITION.NUMBER, plan.number().orElse(edition.number()))
                  .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                  .where(EDITION.ID.eq(edition.id()))
                  .execute();
              write(taking.db(), edition.id(), Planning.values(edition.policy(), plan));
              taking
                  .minutes()
                  .changed(json.writeValueAsString(edition.plan()), json.writeValueAsString(plan));
              return edition.id();
            });
  }

  private Step<Edition, String, UUID> open() {
    return Step.named("edition.open", "启动", "Open", oneByOne(), String.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.PLANNED)
        .to(Standing.UNDER_WAY)
        .alone()
        .carries(Point.IN_FORCE, Point.SUNSET, Point.PROMULGATION, Point.CYCLE)
        .unless(this::againstOpening)
        .unlessSaid((_, note) -> Texts.passage(note, "note"))
        .does(
            (taking, note) -> {
              Edition edition = taking.subject();
              taking
                  .db()
                  .update(EDITION)
                  .set(EDITION.STATUS, Standing.UNDER_WAY.name())
                  .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                  .set(EDITION.OPENED_ON, taking.today())
                  .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                  .where(EDITION.ID.eq(edition.id()))
                  .execute();
              runs.start(taking.db(), edition, 0, taking.today());
              taking.minutes().note(edition.regulation().policyHash());
              return edition.id();
            });
  }

  private List<Reason> againstOpening(Taking<Edition> taking) {
    var version = taking.subject().regulation();
    LocalDate today = taking.today();
    boolean early = version.inForceFrom().map(today::isBefore).orElse(true);
    boolean late = version.lastDayInForce().map(today::isAfter).orElse(false);
    if (early || late) {
      var measure = version.policy().measure();
      return List.of(
          Refusal.NOT_IN_FORCE.because(
              late ? measure.validity().clauses() : measure.inForce().clauses(),
              "span",
              version.span(),
              "today",
              today));
    }
    List<Edition> opened = editions.list(taking.db(), EDITION.OPENED_ON.isNotNull());
    var reasons =
        new ArrayList<Reason>(
            Planning.cycle(taking.subject().policy(), taking.subject().year(), today, opened));
    opened.stream()
        .filter(Edition::isUnderWay)
        .forEach(
            other ->
                reasons.add(
                    Refusal.UNDER_WAY_ALREADY.because(List.of(), "edition", other.title())));
    return reasons;
  }

  private Step<Edition, Extension, UUID> extend() {
    return Step.named(
            "edition.extend",
            "延长申报期限",
            "Extend the deadline",
            editions.kind(),
            Extension.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(StageKind.APPLICATION)
        .from(Standing.UNDER_WAY)
        .alone()
        .unlessSaid(
            (taking, extension) -> {
              LocalDate last = taking.subject().applicationsClose();
              if (!extension.until().isAfter(last)) {
                return List.of(Refusal.NOT_LATER.because(List.of(), "day", last));
              }
              var reasons = new ArrayList<>(Texts.required(extension.reason(), "reason"));
              reasons.addAll(Days.coming(extension.until(), taking.today(), "until"));
              return reasons;
            })
        .does(
            (taking, extension) -> {
              Edition edition = taking.subject();
              taking
                  .db()
                  .update(PLAN_VALUE)
                  .set(PLAN_VALUE.VALUE, extension.until().toString())
                  .set(PLAN_VALUE.SOURCE, PlanValue.Source.EXTENSION.name())
                  .where(PLAN_VALUE.EDITION_ID.eq(edition.id()))
                  .and(PLAN_VALUE.NAME.eq(PlanValue.Name.APPLICATIONS_CLOSE.name()))
                  .execute();
              taking
                  .minutes()
                  .changed(edition.applicationsClose().toString(), extension.until().toString());
              taking.minutes().note(extension.reason());
              return edition.id();
            });
  }

  private Step<Edition, String, UUID> endStage() {
    return Step.named(
            "edition.end-stage",
            "结束本环节",
            "End the stage",
            editions.kind(),
            String.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .in(StageKind.values())
        .from(Standing.UNDER_WAY)
        .alone()
        .carries(
            Point.LAUNCH,
            Point.ANNOUNCEMENT,
            Point.APPLICATION,
            Point.RECOMMENDATION,
            Point.ELIGIBILITY_REVIEW,
            Point.TRAINING,
            Point.DOCUMENT_REVIEW,
            Point.SURVEY,
            Point.ON_SITE_REVIEW,
            Point.PRESENTATION,
            Point.EVALUATION,
            Point.DELIBERATION,
            Point.PUBLIC_NOTICE,
            Point.APPROVAL,
            Point.COMMENDATION,
            Point.STAGE_USES,
            Point.STAGE_PRODUCES)
        .unless(taking -> preview(taking).obstacles())
        .unlessSaid((_, note) -> Texts.passage(note, "note"))
        .does(
            (taking, note) -> {
              Edition edition = taking.subject();
              runs.end(taking, edition.stage().orElseThrow(), note);
              taking.minutes().note(edition.stage().orElseThrow().text().zh() + " " + note);
              return edition.id();
            });
  }

  private Ending preview(Taking<Edition> taking) {
    return runs.ending(taking, taking.subject().stage().orElseThrow());
  }

  private Step<Edition, String, UUID> cancel() {
    return Step.named(
            "edition.cancel",
            "取消本届",
            "Cancel the edition",
            editions.kind(),
            String.class,
            UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.PLANNED, Standing.UNDER_WAY)
        .to(Standing.CANCELLED)
        .alone()
        .unlessSaid((_, reason) -> Texts.required(reason, "reason"))
        .does(
            (taking, reason) -> {
              taking
                  .db()
                  .update(EDITION)
                  .set(EDITION.STATUS, Standing.CANCELLED.name())
                  .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                  .set(EDITION.ENDED_ON, taking.today())
                  .set(EDITION.ENDED_BECAUSE, reason.strip())
                  .where(EDITION.ID.eq(taking.subject().id()))
                  .execute();
              taking.minutes().note(reason.strip());
              return taking.subject().id();
            });
  }
}
