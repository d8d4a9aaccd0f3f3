package laurel.dsl.comparison;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** A test of facts in words. */
final class ExpressionWords {

  private ExpressionWords() {}

  static BilingualText of(Expression expression) {
    return switch (expression) {
      case Expression.InJurisdiction(String fact, boolean expected) ->
          said(fact, expected ? "在辖区" : "不在辖区", expected ? "in" : "not in", " jurisdiction");
      case Expression.Compared(String fact, var bound, var amount) ->
          said(
              fact,
              bound.text().zh() + Wording.of(amount).zh(),
              bound.text().en(),
              " " + Wording.of(amount).en());
      case Expression.OneOf(String fact, var values, boolean expected) ->
          said(
              fact,
              (expected ? "属于" : "不属于") + Wording.of(values).zh(),
              expected ? "is one of" : "is none of",
              " " + Wording.of(values).en());
      case Expression.Holds(String fact, boolean expected) ->
          has(expected, "", "", BilingualText.verbatim("「" + fact + "」"));
      case Expression.Happened(String fact, Term within, boolean expected) ->
          has(
              expected,
              "近" + Wording.term(within).zh(),
              " in the past " + Wording.term(within).en(),
              BilingualText.verbatim("「" + fact + "」"));
      case Expression.CountedWithin(String fact, Term within, var bound, int count) ->
          said(
              fact,
              "近" + Wording.term(within).zh() + bound.text().zh() + count,
              bound.text().en() + " " + count,
              " in the past " + Wording.term(within).en());
      case Expression.StandingOf(var relation, var standing, boolean expected) ->
          new BilingualText(
              relation.text().zh() + (expected ? "有" : "没有") + standing.text().zh(),
              relation.text().en() + (expected ? " has " : " has no ") + standing.text().en());
      case Expression.Meets(var relation, List<Clause> clauses, Expression expanded) ->
          new BilingualText(
              relation.text().zh()
                  + "符合"
                  + Clause.join(clauses).zh()
                  + "（"
                  + of(expanded).zh()
                  + "）",
              relation.text().en()
                  + " complies with "
                  + Clause.join(clauses).en()
                  + " ("
                  + of(expanded).en()
                  + ")");
      case Expression.AllOf(var parts) -> bracketed("", "", "且", " and ", parts);
      case Expression.AnyOf(var parts) -> bracketed("", "", "或", " or ", parts);
      case Expression.SomeOf(int count, var parts) ->
          bracketed("下列至少" + count + "项", "at least " + count + " of ", "；", "; ", parts);
      case Expression.Not(Expression part) -> bracketed("并非", "not ", "", "", List.of(part));
      case Expression.Implies(Expression when, Expression then) ->
          new BilingualText(
              "如果" + of(when).zh() + "，那么" + of(then).zh(),
              "if " + of(when).en() + ", then " + of(then).en());
    };
  }

  private static BilingualText said(String fact, String zh, String verb, String en) {
    return new BilingualText("「" + fact + "」" + zh, "「" + fact + "」 " + verb + en);
  }

  private static BilingualText has(boolean expected, String zh, String en, BilingualText fact) {
    return new BilingualText(
        zh + (expected ? "有" : "没有") + fact.zh(), (expected ? "has " : "has no ") + fact.en() + en);
  }

  private static BilingualText bracketed(
      String zh, String en, String zhBetween, String enBetween, List<Expression> parts) {
    return new BilingualText(
        zh + "（" + String.join(zhBetween, parts.stream().map(p -> of(p).zh()).toList()) + "）",
        en + "(" + String.join(enBetween, parts.stream().map(p -> of(p).en()).toList()) + ")");
  }
}
