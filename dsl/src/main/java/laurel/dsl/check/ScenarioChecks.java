package laurel.dsl.check;

import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Scenario;
import laurel.dsl.scenario.ScenarioReport;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.text.BilingualText;

/** The examples of a file, run; and conditions that no example shows. */
final class ScenarioChecks {

  private final Checks checks;
  private final Policy policy;

  ScenarioChecks(Checks checks) {
    this.checks = checks;
    this.policy = checks.policy();
  }

  void run() {
    if (policy.scenarios().isEmpty()) {
      return;
    }
    ScenarioReport report = ScenarioReport.of(policy);
    for (var result : report.results()) {
      Scenario scenario = result.scenario();
      Span span = spanOf(scenario);
      for (String name : result.unknownNames()) {
        checks.unknownName(
            Code.EXAMPLE_UNKNOWN_NAME, span, "示例「" + scenario.title() + "」", name, names(scenario));
      }
      if (result.unknownNames().isEmpty() && !result.holds()) {
        fails(result, span);
      }
    }
    if (!report.results().stream().allMatch(ScenarioReport.Result::holds)) {
      return;
    }
    for (var coverage : report.coverage()) {
      if (!coverage.met()) {
        uncovered(coverage.condition(), "符合", "met");
      }
      if (!coverage.failed()) {
        uncovered(coverage.condition(), "不符合", "failed");
      }
    }
  }

  private void fails(ScenarioReport.Result result, Span span) {
    Scenario scenario = result.scenario();
    BilingualText reasons =
        new BilingualText(
            String.join("；", result.reasons().stream().map(f -> f.reason().zh()).toList()),
            String.join("; ", result.reasons().stream().map(f -> f.reason().en()).toList()));
    checks.add(
        Code.EXAMPLE_FAILS,
        span,
        "示例「" + scenario.title() + "」",
        scenario.title(),
        said(scenario.outcome(), scenario.clauses()).zh(),
        said(result.actual(), result.actualClauses()).zh(),
        reasons.zh().isEmpty() ? "请核对示例或条件。" : reasons.zh(),
        said(scenario.outcome(), scenario.clauses()).en(),
        said(result.actual(), result.actualClauses()).en(),
        reasons.en().isEmpty() ? "Check the example or the conditions." : reasons.en());
  }

  private static BilingualText said(Scenario.Outcome outcome, List<Clause> clauses) {
    BilingualText at = Clause.join(clauses);
    BilingualText word =
        switch (outcome) {
          case COMPLIES -> BilingualText.of("符合", "complies");
          case FAILS -> BilingualText.of("不符合", "fails");
          case UNDECIDED -> BilingualText.of("尚不能确定", "undecided");
        };
    return clauses.isEmpty()
        ? word
        : new BilingualText(word.zh() + "【" + at.zh() + "】", word.en() + " 【" + at.en() + "】");
  }

  private void uncovered(Condition condition, String zh, String en) {
    checks
        .blocks(RegulationAst.ConditionsBlock.class)
        .filter(block -> block.recipient() == condition.recipient())
        .flatMap(block -> block.conditions().stream())
        .filter(s -> s.says().text().equals(condition.text()))
        .findFirst()
        .ifPresent(s -> checks.add(Code.CONDITION_NOT_EXERCISED, s, condition.text(), zh, en));
  }

  private Span spanOf(Scenario scenario) {
    return checks
        .blocks(RegulationAst.ExampleBlock.class)
        .filter(block -> block.title().equals(scenario.title()))
        .findFirst()
        .map(RegulationAst.ExampleBlock::span)
        .orElse(checks.ast().span());
  }

  private Stream<String> names(Scenario scenario) {
    return Stream.concat(
        policy.factsFor(scenario.recipient()).stream().map(fact -> fact.name()),
        policy.conditionsFor(scenario.recipient()).map(Condition::text));
  }
}
