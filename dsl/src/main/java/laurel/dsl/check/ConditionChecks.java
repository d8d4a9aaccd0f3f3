package laurel.dsl.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;
import laurel.dsl.text.BilingualText;

/**
 * Conditions that decide nothing or can not be met together, each with the smallest applicant that
 * shows it. Facts take only the values at which some test changes its mind, so trying all of them
 * is a proof; conditions that ask for too many facts to try are left alone.
 */
final class ConditionChecks {

  /** Enough for a hundred conditions each against each other. */
  private static final int MOST_PAIRS = 5_000;

  /** Tests that may be tried in all: far more than a measure needs, far less than a second. */
  private int budget = 500_000;

  /** Conditions that decide nothing by themselves, which need no comparing. */
  private final Set<Rule> settled = new HashSet<>();

  private final Checks checks;

  ConditionChecks(Checks checks) {
    this.checks = checks;
  }

  /**
   * A condition as something an applicant complies with or not.
   *
   * @param facts the names of the facts it asks for
   * @param size how many tests it is put together from
   */
  private record Rule(
      Statement<RegulationAst.Conditional> statement,
      Expression complies,
      Set<String> facts,
      int size) {

    static Rule of(Statement<RegulationAst.Conditional> statement, Expression complies) {
      var names = new HashSet<String>();
      complies.facts().forEach(fact -> names.add(fact.name()));
      return new Rule(statement, complies, names, (int) complies.leaves().count());
    }

    String text() {
      return statement.says().text();
    }
  }

  void run() {
    for (RecipientKind recipient : RecipientKind.values()) {
      var rules = new ArrayList<Rule>();
      checks
          .blocks(RegulationAst.ConditionsBlock.class)
          .filter(block -> block.recipient() == recipient)
          .filter(block -> block.modality() != Condition.Modality.ENCOURAGED)
          .forEach(block -> block.conditions().forEach(s -> rule(block, s, rules)));
      alone(rules);
      rules.removeAll(settled);
      together(rules);
    }
  }

  private void rule(
      RegulationAst.ConditionsBlock block,
      Statement<RegulationAst.Conditional> statement,
      List<Rule> rules) {
    checks.policy().conditions().stream()
        .filter(c -> c.recipient() == block.recipient())
        .filter(c -> c.text().equals(statement.says().text()))
        .findFirst()
        .ifPresent(
            condition -> {
              if (condition.requirement() instanceof Condition.Test(Expression expression)) {
                rules.add(
                    Rule.of(
                        statement,
                        condition.modality() == Condition.Modality.MUST_NOT
                            ? new Expression.Not(expression)
                            : expression));
              }
            });
  }

  private void alone(List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule.facts().isEmpty() || !affordable(rule.size() * rule.size())) {
        continue;
      }
      SampleApplicants samples = SampleApplicants.of(checks.policy(), List.of(rule.complies()));
      if (!affordable(samples.cost())) {
        continue;
      }
      var met = samples.first(facts -> samples.holds(rule.complies(), facts));
      var failed = samples.first(facts -> !samples.holds(rule.complies(), facts));
      if (failed.isEmpty() || met.isEmpty()) {
        settled.add(rule);
        BilingualText who = describe(met.isEmpty() ? failed.get() : met.get());
        checks.add(
            met.isEmpty() ? Code.NEVER_HOLDS : Code.NEVER_FAILS,
            rule.statement(),
            rule.text(),
            who.zh(),
            who.en());
      }
    }
  }

  private boolean affordable(int cost) {
    if (cost > budget) {
      return false;
    }
    budget -= cost;
    return true;
  }

  private void together(List<Rule> rules) {
    int pairs = 0;
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later && pairs < MOST_PAIRS; earlier++, pairs++) {
        if (pair(rules.get(earlier), rules.get(later))) {
          break;
        }
      }
    }
  }

  /** Whether the two were found to clash or to repeat one another. */
  private boolean pair(Rule first, Rule second) {
    int size = first.size() + second.size();
    if (Collections.disjoint(first.facts(), second.facts()) || !affordable(size * size)) {
      return false;
    }
    SampleApplicants samples =
        SampleApplicants.of(checks.policy(), List.of(first.complies(), second.complies()));
    if (!affordable(samples.cost())) {
      return false;
    }
    Predicate<Map<String, FactValue>> one = facts -> samples.holds(first.complies(), facts);
    Predicate<Map<String, FactValue>> two = facts -> samples.holds(second.complies(), facts);
    if (samples.first(one.and(two)).isEmpty()) {
      samples
          .first(one)
          .ifPresent(
              facts ->
                  report(Code.CONDITIONS_CONTRADICT, second, first.text(), second.text(), facts));
      return true;
    }
    if (samples.first(two.and(one.negate())).isEmpty()) {
      var boundary = samples.first(one.and(two.negate())).or(() -> samples.first(one));
      boundary.ifPresent(
          facts -> report(Code.CONDITION_IMPLIED, second, first.text(), second.text(), facts));
      return true;
    }
    if (samples.first(one.and(two.negate())).isEmpty()) {
      var boundary = samples.first(two.and(one.negate())).or(() -> samples.first(two));
      boundary.ifPresent(
          facts -> report(Code.CONDITION_IMPLIED, second, second.text(), first.text(), facts));
      return true;
    }
    return false;
  }

  private void report(
      Code code, Rule at, String first, String second, Map<String, FactValue> facts) {
    BilingualText who = describe(facts);
    checks.add(code, at.statement(), first, second, who.zh(), who.en());
  }

  private static BilingualText describe(Map<String, FactValue> facts) {
    return new BilingualText(
        String.join(
            "、",
            facts.entrySet().stream()
                .map(e -> "「" + e.getKey() + "」" + e.getValue().text().zh())
                .toList()),
        String.join(
            ", ",
            facts.entrySet().stream()
                .map(e -> "「" + e.getKey() + "」 " + e.getValue().text().en())
                .toList()));
  }
}
