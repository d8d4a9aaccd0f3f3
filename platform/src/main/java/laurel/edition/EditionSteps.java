package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.PLAN_VALUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.decision.Days;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.StageKind;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import org.springframework.stereotype.Component;

/** Planning, opening and cancelling editions, and going from stage to stage. */
@Component
public class EditionSteps implements Steps {

  /**
   * Which stage is ended.
   *
   * @param run the index of the run that was seen; another one under way is not ended by it
   */
  public record StageEnd(int run, String note) {}

  /** A later last day, and why. */
  public record Extension(LocalDate until, String reason) {}

  private final Editions editions;
  private final Runs runs;

  private final Step<Desk, EditionPlan, UUID> plan;
  private final Step<Edition, EditionPlan, UUID> replan;
  private final Step<Edition, String, UUID> open;
  private final Step<Edition, Extension, UUID> extend;
  private final Step<Edition, StageEnd, UUID> endStage;
  private final Step<Edition, String, UUID> cancel;

  EditionSteps(Editions editions, Runs runs, PlanSteps plans) {
    this.editions = editions;
    this.runs = runs;
    this.plan = plans.plan();
    this.replan = plans.replan();
    this.open = plans.open();
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

  public Step<Edition, StageEnd, UUID> ending() {
    return endStage;
  }

  public Step<Edition, String, UUID> cancelling() {
    return cancel;
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
              reasons.addAll(Days.soon(extension.until(), taking.today(), "until"));
              reasons.addAll(Planning.beyondLaw(taking.subject().regulation(), extension.until()));
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
                  .db()
                  .update(EDITION)
                  .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                  .where(EDITION.ID.eq(edition.id()))
                  .execute();
              taking
                  .minutes()
                  .changed(edition.applicationsClose().toString(), extension.until().toString());
              taking.minutes().note(extension.reason());
              return edition.id();
            });
  }

  private Step<Edition, StageEnd, UUID> endStage() {
    return Step.named(
            "edition.end-stage",
            "结束本环节",
            "End the stage",
            editions.kind(),
            StageEnd.class,
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
        .unlessSaid(
            (taking, end) -> {
              Edition edition = taking.subject();
              return end.run() == edition.runIndex()
                  ? Texts.passage(end.note(), "note")
                  : List.of(
                      Refusal.STAGE_ENDED.because(
                          List.of(), "stage", edition.stage().orElseThrow().text()));
            })
        .does(
            (taking, end) -> {
              Edition edition = taking.subject();
              runs.end(taking, edition.stage().orElseThrow(), end.note());
              taking.minutes().note(edition.stage().orElseThrow().text().zh() + " " + end.note());
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
