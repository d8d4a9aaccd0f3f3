package laurel.dsl.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * How the examples of a measure came out.
 *
 * @param coverage one for each required condition of the measure
 */
public record ScenarioReport(List<Result> results, List<Coverage> coverage) {

  /** How one example came out. */
  public record Result(
      Scenario scenario,
      List<String> unknownNames,
      Scenario.Outcome actual,
      List<Finding> reasons) {

    /** Whether it came out as the file says, by the clauses the file says. */
    public boolean holds() {
      return unknownNames.isEmpty()
          && actual == scenario.outcome()
          && (scenario.clauses().isEmpty()
              || new HashSet<>(scenario.clauses()).equals(new HashSet<>(actualClauses())));
    }

    /** The clauses of the conditions that fail or are open. */
    public List<Clause> actualClauses() {
      return reasons.stream().flatMap(f -> f.condition().clauses().stream()).distinct().toList();
    }
  }

  /** Whether some example meets a condition, and some example fails it. */
  public record Coverage(Condition condition, boolean met, boolean failed) {}

  public static ScenarioReport of(Policy policy) {
    var results = new ArrayList<Result>();
    Set<Condition> met = new HashSet<>();
    Set<Condition> failed = new HashSet<>();
    for (Scenario scenario : policy.scenarios()) {
      var unknown = new TreeSet<String>();
      Eligibility eligibility = Eligibility.of(policy, facts(policy, scenario, unknown));
      for (Finding finding : eligibility.findings()) {
        switch (finding.verdict()) {
          case MET -> met.add(finding.condition());
          case NOT_MET -> failed.add(finding.condition());
          case NOT_YET_KNOWN -> {}
        }
      }
      results.add(result(scenario, eligibility, List.copyOf(unknown)));
    }
    return new ScenarioReport(
        results,
        policy.conditions().stream()
            .filter(condition -> condition.modality() != Condition.Modality.ENCOURAGED)
            .map(c -> new Coverage(c, met.contains(c), failed.contains(c)))
            .toList());
  }

  private static Result result(Scenario scenario, Eligibility eligibility, List<String> unknown) {
    Verdict verdict = eligibility.verdict();
    if (verdict == Verdict.NOT_YET_KNOWN && scenario.allElseMet()) {
      verdict = Verdict.MET;
    }
    return switch (verdict) {
      case MET -> new Result(scenario, unknown, Scenario.Outcome.COMPLIES, List.of());
      case NOT_MET -> new Result(scenario, unknown, Scenario.Outcome.FAILS, eligibility.failing());
      case NOT_YET_KNOWN ->
          new Result(scenario, unknown, Scenario.Outcome.UNDECIDED, eligibility.open());
    };
  }

  private static ApplicantFacts facts(Policy policy, Scenario scenario, Set<String> unknown) {
    Map<String, Fact.Type> types = new HashMap<>();
    policy.factsFor(scenario.recipient()).forEach(fact -> types.put(fact.name(), fact.type()));
    Set<String> conditions = new HashSet<>();
    policy.conditionsFor(scenario.recipient()).forEach(c -> conditions.add(c.text()));
    var facts = new HashMap<String, FactValue>();
    var findings = new HashMap<String, Boolean>();
    for (Scenario.Given given : scenario.givens()) {
      if (given instanceof Scenario.Found(String name, boolean holds)) {
        if (conditions.contains(name)) {
          findings.put(name, holds);
        } else {
          unknown.add(name);
        }
        continue;
      }
      FactValue value = value(given, types.get(given.name()));
      if (value != null && value.fits(types.get(given.name()))) {
        facts.put(given.name(), value);
      } else {
        unknown.add(given.name());
      }
    }
    return new ApplicantFacts(scenario.recipient(), facts, findings, scenario.submittedOn());
  }

  private static @Nullable FactValue value(Scenario.Given given, Fact.@Nullable Type type) {
    return switch (given) {
      case Scenario.Words(String _, String words) -> new FactValue.Words(words);
      case Scenario.Holding(String _, boolean holds) -> new FactValue.Flag(holds);
      case Scenario.Occurred(String _, List<LocalDate> day) ->
          day.isEmpty() ? new FactValue.Never() : new FactValue.LastOn(day.getFirst());
      case Scenario.Measured(String _, Amount amount) ->
          amount.type() == type ? measured(amount) : null;
      case Scenario.Found _ -> null;
    };
  }

  private static FactValue measured(Amount amount) {
    return switch (amount) {
      case Amount.Count(int count) -> new FactValue.Whole(count);
      case Amount.Lasting(var term) -> new FactValue.Whole(term.count());
      case Amount.Sum(long fen) -> new FactValue.Sum(fen);
      case Amount.Share(int hundredths) -> new FactValue.Share(hundredths);
      case Amount.Day(LocalDate date) -> new FactValue.Day(date);
    };
  }
}
