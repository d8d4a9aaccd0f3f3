package laurel.dsl.syntax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Scenario;
import laurel.dsl.syntax.RegulationAst.ExampleLine;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Lines of an example in the parser's tree to records. */
final class ExampleBuilder {

  private final Values values;

  ExampleBuilder(Values values) {
    this.values = values;
  }

  Optional<ExampleLine> line(RegulationParser.ExampleItemContext item) {
    return switch (item) {
      case RegulationParser.GivensContext c -> Optional.of(givens(c));
      case RegulationParser.ExpectedContext c ->
          Optional.of(
              new RegulationAst.Expected(
                  c.verdict().COMPLIES() != null
                      ? Scenario.Outcome.COMPLIES
                      : c.verdict().FAILS() != null
                          ? Scenario.Outcome.FAILS
                          : Scenario.Outcome.UNDECIDED));
      default -> throw new IllegalStateException("unknown rule: " + item.getClass());
    };
  }

  private ExampleLine givens(RegulationParser.GivensContext c) {
    var givens = new ArrayList<Scenario.Given>();
    var day = new ArrayList<LocalDate>();
    boolean allElseMet = false;
    for (var given : c.given()) {
      switch (given) {
        case RegulationParser.GivenFactContext f ->
            fact(f.knownFact(), f.OWN_ORGANISATION() != null).ifPresent(givens::add);
        case RegulationParser.GivenStandingContext s ->
            givens.add(
                new Scenario.Holding(
                    ExpressionBuilder.relation(s.relation())
                        .factName(ExpressionBuilder.standing(s.standing()).text().zh()),
                    s.HAS() != null));
        case RegulationParser.GivenDayContext d -> values.day(d.DATE()).ifPresent(day::add);
        case RegulationParser.GivenOthersContext _ -> allElseMet = true;
        default -> throw new IllegalStateException("unknown rule: " + given.getClass());
      }
    }
    List<RecipientKind> recipient =
        c.recipient() == null ? List.of() : List.of(Values.recipient(c.recipient()));
    return new RegulationAst.Givens(recipient, givens, day, allElseMet);
  }

  private Optional<Scenario.Given> fact(RegulationParser.KnownFactContext fact, boolean own) {
    return switch (fact) {
      case RegulationParser.KnownValueContext c ->
          c.amount() == null
              ? Optional.of(
                  new Scenario.Words(name(c.NAME(0).getText(), own), Values.name(c.NAME(1))))
              : values
                  .amount(c.amount())
                  .map(amount -> new Scenario.Measured(name(c.NAME(0).getText(), own), amount));
      case RegulationParser.KnownFlagContext c ->
          Optional.of(new Scenario.Holding(name(c.NAME().getText(), own), c.HAS() != null));
      case RegulationParser.KnownEventContext c ->
          values
              .day(c.DATE())
              .map(day -> new Scenario.Occurred(name(c.NAME().getText(), own), List.of(day)));
      case RegulationParser.KnownNeverContext c ->
          Optional.of(new Scenario.Occurred(name(c.NAME().getText(), own), List.of()));
      case RegulationParser.KnownFindingContext c ->
          Optional.of(new Scenario.Found(Values.name(c.NAME()), c.FOUND_MET() != null));
      default -> throw new IllegalStateException("unknown rule: " + fact.getClass());
    };
  }

  /** What a given is about: the fact's name, or the day. */
  static String about(RegulationParser.GivenContext given) {
    return switch (given) {
      case RegulationParser.GivenFactContext f -> about(f);
      case RegulationParser.GivenStandingContext s ->
          ExpressionBuilder.relation(s.relation())
              .factName(ExpressionBuilder.standing(s.standing()).text().zh());
      case RegulationParser.GivenDayContext d -> d.APPLIED_ON().getText();
      case RegulationParser.GivenOthersContext o -> o.getText();
      default -> throw new IllegalStateException("unknown rule: " + given.getClass());
    };
  }

  private static String about(RegulationParser.GivenFactContext given) {
    TerminalNode name = given.knownFact().getToken(RegulationLexer.NAME, 0);
    return name(name.getText(), given.OWN_ORGANISATION() != null);
  }

  private static String name(String token, boolean own) {
    String name = Values.name(token);
    return own ? Relation.OWN_ORGANISATION.factName(name) : name;
  }
}
