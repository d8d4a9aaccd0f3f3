package laurel.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.RecipientKind;

/** Puts the conditions that a clause refers to in the place of the reference. */
final class References {

  private References() {}

  /**
   * The expression with its references resolved.
   *
   * @param unresolved told of clauses that have no condition for organisations decided from facts
   */
  static Expression expand(
      Expression expression, List<Condition> conditions, Consumer<List<Clause>> unresolved) {
    return switch (expression) {
      case Expression.Meets(var relation, List<Clause> clauses, Expression _) -> {
        var parts = new ArrayList<Expression>();
        for (Clause clause : clauses) {
          List<Expression> meant = conditionsOf(clause, conditions);
          if (meant.isEmpty()) {
            unresolved.accept(List.of(clause));
          }
          meant.forEach(part -> parts.add(part.of(relation)));
        }
        yield new Expression.Meets(relation, clauses, new Expression.AllOf(parts));
      }
      case Expression.AllOf(List<Expression> parts) ->
          new Expression.AllOf(all(parts, conditions, unresolved));
      case Expression.AnyOf(List<Expression> parts) ->
          new Expression.AnyOf(all(parts, conditions, unresolved));
      case Expression.SomeOf(int count, List<Expression> parts) ->
          new Expression.SomeOf(count, all(parts, conditions, unresolved));
      case Expression.Not(Expression part) ->
          new Expression.Not(expand(part, conditions, unresolved));
      case Expression.Implies(Expression when, Expression then) ->
          new Expression.Implies(
              expand(when, conditions, unresolved), expand(then, conditions, unresolved));
      case Expression.InJurisdiction _,
          Expression.Compared _,
          Expression.OneOf _,
          Expression.Holds _,
          Expression.Happened _,
          Expression.CountedWithin _,
          Expression.StandingOf _ ->
          expression;
    };
  }

  private static List<Expression> all(
      List<Expression> parts, List<Condition> conditions, Consumer<List<Clause>> unresolved) {
    return parts.stream().map(part -> expand(part, conditions, unresolved)).toList();
  }

  private static List<Expression> conditionsOf(Clause clause, List<Condition> conditions) {
    var meant = new ArrayList<Expression>();
    for (Condition condition : conditions) {
      if (condition.recipient() == RecipientKind.ORGANISATION
          && condition.modality() != Condition.Modality.ENCOURAGED
          && condition.clauses().stream().anyMatch(clause::contains)
          && condition.requirement() instanceof Condition.Test(Expression expression)
          && !(expression instanceof Expression.Meets)) {
        meant.add(
            condition.modality() == Condition.Modality.MUST_NOT
                ? new Expression.Not(expression)
                : expression);
      }
    }
    return meant;
  }
}
