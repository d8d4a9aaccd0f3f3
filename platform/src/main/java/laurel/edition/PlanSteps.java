package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.PLAN_VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.SubjectKind;
import laurel.life.Taking;
import laurel.regulation.RegulationVersions;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A plan and the opening of an edition; one after the other in a city. */
@Component
class PlanSteps {

  private static final SubjectKind<Desk> PLANNING = Desk.kind("plan", "方案", "plan");

  private final Editions editions;
  private final Runs runs;
  private final RegulationVersions versions;
  private final Fronts fronts;
  private final JsonMapper json;

  PlanSteps(
      Editions editions, Runs runs, RegulationVersions versions, Fronts fronts, JsonMapper json) {
    this.editions = editions;
    this.runs = runs;
    this.versions = versions;
    this.fronts = fronts;
    this.json = json;
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

  /** Plans an edition under the measure in force. */
  Step<Desk, EditionPlan, UUID> plan() {
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
                                  .where(EDITION.STATUS.ne(Standing.CANCELLED.name()))
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

  /** Changes a plan before the opening. */
  Step<Edition, EditionPlan, UUID> replan() {
    return Step.named(
            "edition.replan", "修改方案", "Change the plan", oneByOne(), EditionPlan.class, UUID.class)
        .by(UserRole.SECRETARIAT)
        .from(Standing.PLANNED)
        .alone()
        .edits()
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

  /** Opens what is planned. */
  Step<Edition, String, UUID> open() {
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
}
