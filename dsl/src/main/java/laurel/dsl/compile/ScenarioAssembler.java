package laurel.dsl.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Scenario;
import laurel.dsl.syntax.RegulationAst;

/** The lines of an example block to one scenario. */
final class ScenarioAssembler {

  private ScenarioAssembler() {}

  /** Empty, and reported, where the block lacks what is known or what shall come out. */
  static Optional<Scenario> scenario(RegulationAst.ExampleBlock block, List<Diagnostic> found) {
    var recipients = new ArrayList<RecipientKind>();
    var givens = new ArrayList<Scenario.Given>();
    var days = new ArrayList<LocalDate>();
    var outcomes = new ArrayList<Scenario.Outcome>();
    var clauses = new ArrayList<Clause>();
    boolean allElseMet = false;
    for (var line : block.lines()) {
      switch (line.says()) {
        case RegulationAst.Givens(var who, var what, var day, boolean rest) -> {
          recipients.addAll(who);
          givens.addAll(what);
          days.addAll(day);
          allElseMet |= rest;
        }
        case RegulationAst.Expected(var outcome) -> {
          outcomes.add(outcome);
          clauses.addAll(line.clauses());
        }
      }
    }
    if (recipients.size() != 1 || outcomes.size() != 1) {
      found.add(
          Diagnostic.of(
              Code.EXAMPLE_INCOMPLETE, block.span(), "示例「" + block.title() + "」", block.title()));
      return Optional.empty();
    }
    return Optional.of(
        new Scenario(
            block.title(),
            recipients.getFirst(),
            givens,
            days.isEmpty() ? Scenario.ANY_DAY : days.getFirst(),
            allElseMet,
            outcomes.getFirst(),
            clauses));
  }
}
