package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Relation;

/** Conditions in the parser's tree to expressions. */
final class ExpressionBuilder {

  private final Values values;

  ExpressionBuilder(Values values) {
    this.values = values;
  }

  /** Empty where a value in it was reported. */
  Optional<Expression> expression(RegulationParser.ExpressionContext context) {
    return switch (context) {
      case RegulationParser.ImplicationContext c ->
          disjunction(c.disjunction(0))
              .flatMap(
                  when ->
                      disjunction(c.disjunction(1))
                          .map(then -> new Expression.Implies(when, then)));
      case RegulationParser.PlainContext c -> disjunction(c.disjunction());
      default -> throw new IllegalStateException("unknown rule: " + context.getClass());
    };
  }

  private Optional<Expression> disjunction(RegulationParser.DisjunctionContext context) {
    return all(context.conjunction(), this::conjunction)
        .map(parts -> parts.size() == 1 ? parts.getFirst() : new Expression.AnyOf(parts));
  }

  private Optional<Expression> conjunction(RegulationParser.ConjunctionContext context) {
    return all(context.term(), this::term)
        .map(parts -> parts.size() == 1 ? parts.getFirst() : new Expression.AllOf(parts));
  }

  private static <C> Optional<List<Expression>> all(
      List<C> contexts, Function<C, Optional<Expression>> build) {
    var parts = new ArrayList<Expression>();
    for (C context : contexts) {
      build.apply(context).ifPresent(parts::add);
    }
    return parts.size() == contexts.size() ? Optional.of(parts) : Optional.empty();
  }

  private Optional<Expression> term(RegulationParser.TermContext context) {
    return switch (context) {
      case RegulationParser.InJurisdictionContext c ->
          Optional.of(new Expression.InJurisdiction(Values.name(c.NAME()), c.IN() != null));
      case RegulationParser.ComparedContext c -> compared(c);
      case RegulationParser.CountedWithinContext c ->
          values
              .calendarTerm(c.period())
              .flatMap(
                  within ->
                      values
                          .quantity(c.quantity())
                          .map(
                              count ->
                                  new Expression.CountedWithin(
                                      Values.name(c.NAME()),
                                      within,
                                      values.numberBound(c.comparison()),
                                      count)));
      case RegulationParser.IsValueContext c ->
          Optional.of(
              new Expression.OneOf(
                  Values.name(c.NAME(0)), List.of(Values.name(c.NAME(1))), c.IS() != null));
      case RegulationParser.OneOfContext c ->
          Optional.of(
              new Expression.OneOf(
                  Values.name(c.NAME()), Values.names(c.names()), c.ONE_OF() != null));
      case RegulationParser.OccurrenceContext c -> occurrence(c);
      case RegulationParser.StandingOfContext c ->
          Optional.of(
              new Expression.StandingOf(
                  relation(c.relation()), standing(c.standing()), c.HAS() != null));
      case RegulationParser.MeetsContext c ->
          Optional.of(
              new Expression.Meets(
                  relation(c.relation()),
                  values.clauses(c.citation()),
                  new Expression.AllOf(List.of())));
      case RegulationParser.SomeOfContext c -> someOf(c);
      case RegulationParser.NegatedContext c ->
          disjunction(c.disjunction()).map(Expression.Not::new);
      case RegulationParser.GroupedContext c -> disjunction(c.disjunction());
      default -> throw new IllegalStateException("unknown rule: " + context.getClass());
    };
  }

  private Optional<Expression> compared(RegulationParser.ComparedContext c) {
    return values
        .amount(c.amount())
        .filter(
            amount -> {
              boolean date = amount instanceof Amount.Day;
              boolean fits =
                  Values.comparesDates(c.comparison()) == date
                      || (date && c.comparison().EQUAL_TO() != null);
              if (!fits) {
                values.report(
                    Code.WRONG_COMPARISON,
                    c.comparison().getStart(),
                    c.comparison().getText(),
                    date ? "早于、晚于、不早于、不晚于" : "不少于、不超过、超过、少于、等于",
                    date
                        ? "before, after, not before, not after"
                        : "at least, at most, more than, less than, equal to");
              }
              return fits;
            })
        .map(
            amount ->
                new Expression.Compared(
                    Values.name(c.NAME()), Values.bound(c.comparison()), amount));
  }

  private Optional<Expression> occurrence(RegulationParser.OccurrenceContext c) {
    String fact = Values.name(c.NAME());
    boolean expected = c.HAS() != null;
    if (c.PAST() == null) {
      return Optional.of(new Expression.Holds(fact, expected));
    }
    return values
        .calendarTerm(c.period())
        .map(within -> new Expression.Happened(fact, within, expected));
  }

  private Optional<Expression> someOf(RegulationParser.SomeOfContext c) {
    return all(c.disjunction(), this::disjunction)
        .flatMap(
            parts ->
                values
                    .count(c.NUMBER())
                    .filter(
                        count -> {
                          if (count > parts.size()) {
                            values.report(
                                Code.TOO_FEW_ITEMS, c.NUMBER().getSymbol(), count, parts.size());
                          }
                          return count <= parts.size();
                        })
                    .map(count -> new Expression.SomeOf(count, parts)));
  }

  static Relation relation(RegulationParser.RelationContext c) {
    return c.SAME_ORGANISATION() != null
        ? Relation.SAME_ORGANISATION
        : c.SAME_GROUP() != null ? Relation.SAME_GROUP : Relation.OWN_ORGANISATION;
  }

  static Relation.Standing standing(RegulationParser.StandingContext c) {
    return c.APPLYING() != null ? Relation.Standing.APPLYING : Relation.Standing.VALID_AWARD;
  }
}
