package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Term;

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
          Optional.of(new Expression.InJurisdiction(Values.name(c.NAME())));
      case RegulationParser.AtLeastPeriodContext c ->
          lasting(c.period())
              .map(period -> new Expression.AtLeastPeriod(Values.name(c.NAME()), period));
      case RegulationParser.BoundedContext c ->
          values
              .quantity(c.quantity())
              .map(
                  count ->
                      new Expression.Bounded(
                          Values.name(c.NAME()),
                          c.AT_MOST() != null ? Bound.AT_MOST : Bound.AT_LEAST,
                          count));
      case RegulationParser.IsValueContext c ->
          Optional.of(new Expression.IsValue(Values.name(c.NAME(0)), Values.name(c.NAME(1))));
      case RegulationParser.OccurrenceContext c -> occurrence(c);
      case RegulationParser.GroupedContext c -> disjunction(c.disjunction());
      default -> throw new IllegalStateException("unknown rule: " + context.getClass());
    };
  }

  private Optional<Expression> occurrence(RegulationParser.OccurrenceContext c) {
    String fact = Values.name(c.NAME());
    boolean expected = c.HAS() != null;
    if (c.PAST() == null) {
      return Optional.of(new Expression.Holds(fact, expected));
    }
    return lasting(c.period()).map(within -> new Expression.Happened(fact, within, expected));
  }

  /** A length of time that a look-back or an age can have: years, months or days. */
  private Optional<Term> lasting(RegulationParser.PeriodContext context) {
    return values
        .term(context)
        .flatMap(
            term -> {
              if (term.unit() == Term.Unit.WORKING_DAYS || term.unit() == Term.Unit.EDITIONS) {
                values.report(
                    Code.WRONG_UNIT,
                    context.getStart(),
                    context.getText(),
                    "年、个月、日",
                    "years, months, days");
                return Optional.empty();
              }
              return Optional.of(term);
            });
  }
}
