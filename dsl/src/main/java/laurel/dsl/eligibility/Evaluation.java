package laurel.dsl.eligibility;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions, three-valued. A value that does not fit the question is not yet known, never
 * met. Loops go by index and nothing is boxed: deciding makes no garbage.
 */
public final class Evaluation {

  private Evaluation() {}

  static String jurisdiction(Policy policy) {
    return policy.measure().jurisdiction() instanceof Provision.Stated<String>(String place, var _)
        ? place
        : "";
  }

  /**
   * Whether the applicant complies with the condition: a forbidden thing that is there is NOT_MET.
   */
  static Verdict of(Condition condition, ApplicantFacts applicant, String jurisdiction) {
    return switch (condition.requirement()) {
      case Condition.Finding _ -> {
        Boolean found = applicant.findings().get(condition.text());
        yield found == null ? Verdict.NOT_YET_KNOWN : Verdict.of(found);
      }
      case Condition.Test(Expression expression) -> {
        Verdict holds = test(expression, applicant, jurisdiction);
        yield condition.modality() == Condition.Modality.MUST_NOT ? holds.not() : holds;
      }
    };
  }

  /** The values a condition asks for, as far as they are stated, in the order of the text. */
  static Map<String, FactValue> saw(Condition condition, ApplicantFacts applicant) {
    if (!(condition.requirement() instanceof Condition.Test(Expression expression))) {
      return Map.of();
    }
    var saw = new LinkedHashMap<String, FactValue>();
    saw(expression, applicant, saw);
    return saw;
  }

  private static void saw(
      Expression expression, ApplicantFacts applicant, Map<String, FactValue> saw) {
    switch (expression) {
      case Expression.InJurisdiction(String fact, boolean _) -> see(fact, applicant, saw);
      case Expression.Compared(String fact, var _, var _) -> see(fact, applicant, saw);
      case Expression.OneOf(String fact, var _, boolean _) -> see(fact, applicant, saw);
      case Expression.Holds(String fact, boolean _) -> see(fact, applicant, saw);
      case Expression.Happened(String fact, var _, boolean _) -> see(fact, applicant, saw);
      case Expression.CountedWithin counted -> see(counted.factName(), applicant, saw);
      case Expression.StandingOf standing -> see(standing.factName(), applicant, saw);
      case Expression.Meets(var _, var _, Expression expanded) -> saw(expanded, applicant, saw);
      case Expression.AllOf(List<Expression> parts) -> parts.forEach(p -> saw(p, applicant, saw));
      case Expression.AnyOf(List<Expression> parts) -> parts.forEach(p -> saw(p, applicant, saw));
      case Expression.SomeOf(int _, List<Expression> parts) ->
          parts.forEach(p -> saw(p, applicant, saw));
      case Expression.Not(Expression part) -> saw(part, applicant, saw);
      case Expression.Implies(Expression when, Expression then) -> {
        saw(when, applicant, saw);
        saw(then, applicant, saw);
      }
    }
  }

  private static void see(String fact, ApplicantFacts applicant, Map<String, FactValue> saw) {
    FactValue value = applicant.facts().get(fact);
    if (value != null) {
      saw.put(fact, value);
    }
  }

  /** Whether a test holds of the applicant. */
  public static Verdict test(Expression expression, ApplicantFacts applicant, String jurisdiction) {
    return switch (expression) {
      case Expression.InJurisdiction(String fact, boolean expected) ->
          applicant.facts().get(fact) instanceof FactValue.Words(String words)
              ? Verdict.of(words.startsWith(jurisdiction) == expected)
              : Verdict.NOT_YET_KNOWN;
      case Expression.Compared compared -> compared(compared, applicant);
      case Expression.OneOf(String fact, List<String> values, boolean expected) ->
          applicant.facts().get(fact) instanceof FactValue.Words(String words)
              ? Verdict.of(values.contains(words) == expected)
              : Verdict.NOT_YET_KNOWN;
      case Expression.Holds(String fact, boolean expected) ->
          holds(applicant.facts().get(fact), expected);
      case Expression.Happened happened -> happened(happened, applicant);
      case Expression.CountedWithin counted ->
          applicant.facts().get(counted.factName()) instanceof FactValue.Whole(int number)
              ? Verdict.of(counted.bound().allows(Integer.compare(number, counted.count())))
              : Verdict.NOT_YET_KNOWN;
      case Expression.StandingOf standing ->
          holds(applicant.facts().get(standing.factName()), standing.expected());
      case Expression.Meets(var _, var _, Expression expanded) ->
          test(expanded, applicant, jurisdiction);
      case Expression.AllOf(List<Expression> parts) -> allOf(parts, applicant, jurisdiction);
      case Expression.AnyOf(List<Expression> parts) -> someOf(1, parts, applicant, jurisdiction);
      case Expression.SomeOf(int count, List<Expression> parts) ->
          someOf(count, parts, applicant, jurisdiction);
      case Expression.Not(Expression part) -> test(part, applicant, jurisdiction).not();
      case Expression.Implies(Expression when, Expression then) -> {
        Verdict premise = test(when, applicant, jurisdiction);
        yield premise == Verdict.NOT_MET
            ? Verdict.MET
            : premise.not().or(test(then, applicant, jurisdiction));
      }
    };
  }

  private static Verdict holds(@Nullable FactValue value, boolean expected) {
    return value instanceof FactValue.Flag(boolean holds)
        ? Verdict.of(holds == expected)
        : Verdict.NOT_YET_KNOWN;
  }

  private static Verdict compared(Expression.Compared test, ApplicantFacts applicant) {
    FactValue value = applicant.facts().get(test.fact());
    if (value == null || !value.fits(test.amount().type())) {
      return Verdict.NOT_YET_KNOWN;
    }
    Amount amount = test.amount();
    return Verdict.of(test.bound().allows(Long.compare(value.magnitude(), amount.number())));
  }

  private static Verdict happened(Expression.Happened test, ApplicantFacts applicant) {
    return switch (applicant.facts().get(test.fact())) {
      case FactValue.LastOn(LocalDate day) ->
          Verdict.of(test.within().reachesBackTo(day, applicant.submittedOn()) == test.expected());
      case FactValue.Never() -> Verdict.of(!test.expected());
      case null, default -> Verdict.NOT_YET_KNOWN;
    };
  }

  private static Verdict allOf(
      List<Expression> parts, ApplicantFacts applicant, String jurisdiction) {
    Verdict all = Verdict.MET;
    for (int i = 0; i < parts.size() && all != Verdict.NOT_MET; i++) {
      all = all.and(test(parts.get(i), applicant, jurisdiction));
    }
    return all;
  }

  private static Verdict someOf(
      int count, List<Expression> parts, ApplicantFacts applicant, String jurisdiction) {
    int met = 0;
    int possible = 0;
    for (int i = 0; i < parts.size(); i++) {
      switch (test(parts.get(i), applicant, jurisdiction)) {
        case MET -> {
          met++;
          possible++;
        }
        case NOT_YET_KNOWN -> possible++;
        case NOT_MET -> {}
      }
    }
    return met >= count ? Verdict.MET : possible < count ? Verdict.NOT_MET : Verdict.NOT_YET_KNOWN;
  }
}
