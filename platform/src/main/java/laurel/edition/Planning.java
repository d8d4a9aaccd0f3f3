package laurel.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.judgement.CycleJudgement;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.regulation.RegulationVersion;

/** What a plan may state under a measure, and the values that come of both. */
final class Planning {

  /** More editions than any award will have. */
  private static final int MOST_EDITIONS = 999;

  /** Years that a date can hold without a doubt. */
  private static final int LAST_YEAR = 2200;

  /** Whether the measure is in force is a question of its own. */
  private static final CycleJudgement.Force ANY_TIME =
      new CycleJudgement.Force(LocalDate.MIN, Optional.empty(), List.of());

  private Planning() {}

  /** All reasons against a plan. */
  static List<Reason> against(
      RegulationVersion version, EditionPlan plan, List<Edition> others, LocalDate today) {
    Policy policy = version.policy();
    var reasons = new ArrayList<Reason>();
    number(reasons, PlanValue.Name.MAXIMUM_SCORE.text(), plan.maximumScore(), 1, 10_000);
    number(reasons, PlanValue.Name.NOTICE_WORKING_DAYS.text(), plan.noticeWorkingDays(), 0, 365);
    number(reasons, Texts.name("year"), plan.year(), today.getYear() - 1, today.getYear() + 10);
    plan.number()
        .ifPresent(given -> number(reasons, Texts.name("number"), given, 1, MOST_EDITIONS));
    reasons.addAll(Texts.requiredLine(plan.criteria(), "criteria"));
    reasons.addAll(notices(policy, plan));
    reasons.addAll(window(version, plan, today));
    reasons.addAll(year(version, plan));
    if (plan.year() > 0 && plan.year() < LAST_YEAR) {
      LocalDate opening = plan.year() > today.getYear() ? LocalDate.of(plan.year(), 1, 1) : today;
      reasons.addAll(cycle(policy, plan.year(), opening, others));
    }
    scale(policy, plan).ifPresent(reasons::add);
    plan.number()
        .filter(
            number ->
                others.stream()
                    .anyMatch(e -> e.number() == number && e.standing() != Standing.CANCELLED))
        .ifPresent(
            number -> reasons.add(Refusal.EDITION_NUMBER.because(List.of(), "number", number)));
    return reasons;
  }

  private static void number(
      List<Reason> reasons, BilingualText name, int value, int least, int most) {
    if (value < least || value > most) {
      reasons.add(
          Refusal.PLAN_VALUE.because(List.of(), "value", name, "least", least, "most", most));
    }
  }

  private static List<Reason> notices(Policy policy, EditionPlan plan) {
    List<Stage> silent = silentNotices(policy);
    if (silent.isEmpty()) {
      return plan.noticeWorkingDays() > 0
          ? List.of(stated(PlanValue.Name.NOTICE_WORKING_DAYS, noticeClauses(policy)))
          : List.of();
    }
    return plan.noticeWorkingDays() > 0
        ? List.of()
        : List.of(Refusal.NOTICE_DAYS.because(clauses(silent.getFirst())));
  }

  /** The notices for which the measure states no length. */
  static List<Stage> silentNotices(Policy policy) {
    return policy.stages().stream()
        .filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE)
        .filter(stage -> stage.lasting() instanceof Provision.NotStated<?>)
        .toList();
  }

  private static List<Clause> clauses(Stage stage) {
    return stage.lasting().clauses().isEmpty() ? stage.clauses() : stage.lasting().clauses();
  }

  private static List<Clause> noticeClauses(Policy policy) {
    return policy.stages().stream()
        .filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE)
        .findFirst()
        .map(Stage::clauses)
        .orElse(List.of());
  }

  private static Reason stated(PlanValue.Name name, List<Clause> clauses) {
    return Refusal.PLAN_STATED.because(clauses, "value", name.text());
  }

  /** The application stage whose days the measure prints. */
  static Optional<Stage> printedWindow(Policy policy) {
    return policy.stages().stream()
        .filter(stage -> stage.kind() == StageKind.APPLICATION && stage.window().size() == 2)
        .findFirst();
  }

  private static List<Reason> window(RegulationVersion version, EditionPlan plan, LocalDate today) {
    Policy policy = version.policy();
    Optional<Stage> printed = printedWindow(policy);
    if (printed.isPresent()) {
      LocalDate last = printed.get().window().getLast();
      return plan.applicationsClose().filter(day -> !day.equals(last)).isPresent()
          ? List.of(stated(PlanValue.Name.APPLICATIONS_CLOSE, printed.get().clauses()))
          : last.isBefore(today)
              ? List.of(Refusal.PAST_DEADLINE.because(printed.get().clauses()))
              : List.of();
    }
    if (plan.applicationsClose().isEmpty()) {
      return List.of(
          Refusal.MISSING.because(List.of(), "field", PlanValue.Name.APPLICATIONS_CLOSE.text()));
    }
    LocalDate close = plan.applicationsClose().get();
    if (close.isBefore(today)) {
      return List.of(Refusal.PAST_DEADLINE.because(List.of()));
    }
    var reasons = new ArrayList<Reason>(beyondLaw(version, close));
    LocalDate latest = LocalDate.of(Math.clamp(plan.year(), 1, LAST_YEAR) + 1, 12, 31);
    if (close.isAfter(latest)) {
      reasons.add(
          Refusal.PLAN_VALUE.because(
              List.of(), "value", Texts.name("until"), "least", today, "most", latest));
    }
    return reasons;
  }

  /** Applications are received while the measure is in force. */
  static List<Reason> beyondLaw(RegulationVersion version, LocalDate close) {
    List<Clause> clauses = version.policy().measure().validity().clauses();
    return version
        .lastDayInForce()
        .filter(close::isAfter)
        .map(last -> Refusal.BEYOND_LAW.because(clauses, "last", last))
        .map(List::of)
        .orElse(List.of());
  }

  /** An edition is planned for a year in which its measure is in force. */
  private static List<Reason> year(RegulationVersion version, EditionPlan plan) {
    return version
        .lastDayInForce()
        .filter(last -> plan.year() > last.getYear())
        .map(
            last ->
                Refusal.PLAN_OUT_OF_FORCE.because(
                    version.policy().measure().validity().clauses(),
                    "last",
                    last,
                    "year",
                    plan.year()))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * What the cycle says, by dates, of an edition of a year that is opened on a day: after those
   * before it, and before those that are planned after it.
   *
   * @param others that were planned or opened; cancelled ones do not count
   */
  static List<Reason> cycle(Policy policy, int year, LocalDate opening, List<Edition> others) {
    var own = new CycleJudgement.Opening(year, opening);
    List<CycleJudgement.Opening> standing =
        others.stream()
            .filter(e -> e.standing() != Standing.CANCELLED)
            .map(
                e ->
                    new CycleJudgement.Opening(
                        e.year(), e.openedOn().orElse(LocalDate.of(e.year(), 1, 1))))
            .toList();
    List<CycleJudgement.Opening> earlier =
        standing.stream().filter(other -> other.year() <= year).toList();
    return policy.awards().stream()
        .map(AwardRule::cycle)
        .flatMap(
            cycle ->
                Stream.concat(
                    CycleJudgement.of(cycle, ANY_TIME, earlier, own).refusals().stream(),
                    standing.stream()
                        .filter(other -> other.year() > year)
                        .flatMap(
                            later ->
                                CycleJudgement.of(cycle, ANY_TIME, List.of(own), later)
                                    .refusals()
                                    .stream())))
        .map(why -> new Reason(Refusal.CYCLE.code(), why.text(), why.clauses()))
        .distinct()
        .toList();
  }

  /** Where the measure states the total of points, a sheet gives as many. */
  private static Optional<Reason> scale(Policy policy, EditionPlan plan) {
    return policy.scoring().total() instanceof Provision.Stated<Integer>(Integer total, var clauses)
            && total != plan.maximumScore()
        ? Optional.of(stated(PlanValue.Name.MAXIMUM_SCORE, clauses))
        : Optional.empty();
  }

  private static PlanValue maximum(Policy policy, EditionPlan plan) {
    return policy.scoring().total() instanceof Provision.Stated<Integer>(Integer total, var clauses)
        ? new PlanValue(
            PlanValue.Name.MAXIMUM_SCORE, total.toString(), PlanValue.Source.MEASURE, clauses)
        : planned(PlanValue.Name.MAXIMUM_SCORE, Integer.toString(plan.maximumScore()), List.of());
  }

  /** The values an edition runs by, each with its source. */
  static List<PlanValue> values(Policy policy, EditionPlan plan) {
    var values = new ArrayList<PlanValue>();
    values.add(
        printedWindow(policy)
            .map(
                stage ->
                    new PlanValue(
                        PlanValue.Name.APPLICATIONS_CLOSE,
                        stage.window().getLast().toString(),
                        PlanValue.Source.MEASURE,
                        stage.clauses()))
            .orElseGet(
                () ->
                    planned(
                        PlanValue.Name.APPLICATIONS_CLOSE,
                        plan.applicationsClose().orElseThrow().toString(),
                        List.of())));
    values.add(
        planned(
            PlanValue.Name.CRITERIA,
            plan.criteria().strip(),
            policy.measure().criteria().clauses()));
    values.add(maximum(policy, plan));
    silentNotices(policy).stream()
        .findFirst()
        .ifPresent(
            stage ->
                values.add(
                    planned(
                        PlanValue.Name.NOTICE_WORKING_DAYS,
                        Integer.toString(plan.noticeWorkingDays()),
                        clauses(stage))));
    return values;
  }

  private static PlanValue planned(PlanValue.Name name, String value, List<Clause> clauses) {
    return new PlanValue(name, value, PlanValue.Source.PLAN, clauses);
  }
}
