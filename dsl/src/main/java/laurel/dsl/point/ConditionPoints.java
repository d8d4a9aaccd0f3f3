package laurel.dsl.point;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;

/** What a measure states of who may apply. */
final class ConditionPoints {

  private ConditionPoints() {}

  static void of(Condition condition, Collector all) {
    switch (condition) {
      case Condition(
              var recipient,
              var award,
              var modality,
              var text,
              var requirement,
              var clauses) -> {
        Collector here = all.in(Section.CONDITIONS, text);
        BilingualText who = recipient.text();
        if (!award.isEmpty()) {
          here.add(Point.CONDITION_OF_AWARD, BilingualText.verbatim(award), clauses);
        }
        switch (modality) {
          case MUST -> here.add(Point.CONDITION, who.zh() + "必须", who.en() + " must", clauses);
          case MUST_NOT -> here.add(Point.BAR, who.zh() + "不得", who.en() + " must not", clauses);
          case ENCOURAGED ->
              here.add(Point.ENCOURAGED, who.zh() + "鼓励", who.en() + " encouraged", clauses);
        }
        requirement(requirement, clauses, here);
      }
    }
  }

  private static void requirement(
      Condition.Requirement requirement, List<Clause> clauses, Collector here) {
    switch (requirement) {
      case Condition.Test(Expression expression) -> {
        Set<Point> points = new TreeSet<>();
        collect(expression, points);
        points.forEach(point -> here.add(point, point.title(), clauses));
      }
      case Condition.Finding(Role by, List<String> evidence) -> {
        here.add(Point.FINDING, here.role(by), clauses);
        here.named(Point.FINDING_EVIDENCE, evidence, clauses);
      }
    }
  }

  private static void collect(Expression expression, Set<Point> points) {
    switch (expression) {
      case Expression.InJurisdiction(String _, boolean _) -> points.add(Point.FACT_PLACE);
      case Expression.Compared _, Expression.OneOf _, Expression.Holds _ -> points.add(Point.FACT);
      case Expression.Happened _, Expression.CountedWithin _ -> points.add(Point.FACT_LOOKS_BACK);
      case Expression.StandingOf(Relation relation, Relation.Standing standing, boolean _) -> {
        points.add(relation(relation));
        points.add(
            switch (standing) {
              case APPLYING -> Point.RELATED_APPLICATION;
              case VALID_AWARD -> Point.RELATED_AWARD;
            });
      }
      case Expression.Meets(Relation relation, List<Clause> _, Expression expanded) -> {
        points.add(relation(relation));
        points.add(Point.RELATED_CONDITIONS);
        collect(expanded, points);
      }
      case Expression.AllOf(List<Expression> parts) -> parts.forEach(p -> collect(p, points));
      case Expression.AnyOf(List<Expression> parts) -> parts.forEach(p -> collect(p, points));
      case Expression.SomeOf(int _, List<Expression> parts) ->
          parts.forEach(p -> collect(p, points));
      case Expression.Not(Expression part) -> collect(part, points);
      case Expression.Implies(Expression when, Expression then) -> {
        collect(when, points);
        collect(then, points);
      }
    }
  }

  private static Point relation(Relation relation) {
    return switch (relation) {
      case SAME_ORGANISATION -> Point.SAME_ORGANISATION;
      case SAME_GROUP -> Point.SAME_GROUP;
      case OWN_ORGANISATION -> Point.OWN_ORGANISATION;
    };
  }
}
