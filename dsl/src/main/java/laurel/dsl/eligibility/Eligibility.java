package laurel.dsl.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Policy;

/**
 * All conditions of a policy against one applicant.
 *
 * @param findings one for each condition for this kind of applicant, in the order of the text
 */
public record Eligibility(List<Finding> findings) {

  public Eligibility {
    findings = List.copyOf(findings);
  }

  public static Eligibility of(Policy policy, ApplicantFacts applicant) {
    String jurisdiction = policy.measure().jurisdiction().stated().orElse("");
    return new Eligibility(
        policy
            .conditionsFor(applicant.recipient())
            .map(condition -> finding(condition, applicant, jurisdiction))
            .toList());
  }

  /** Conditions that bar the applicant: required ones not met, forbidden ones met. */
  public List<Finding> failing() {
    return required().filter(finding -> finding.verdict() == Verdict.NOT_MET).toList();
  }

  /** Required conditions that can not be decided yet. */
  public List<Finding> open() {
    return required().filter(finding -> finding.verdict() == Verdict.NOT_YET_KNOWN).toList();
  }

  public Verdict verdict() {
    return required().map(Finding::verdict).reduce(Verdict.MET, Verdict::and);
  }

  private java.util.stream.Stream<Finding> required() {
    return findings.stream()
        .filter(finding -> finding.condition().modality() != Condition.Modality.ENCOURAGED);
  }

  /**
   * The verdict says whether the applicant complies: a forbidden thing that is found is NOT_MET.
   */
  private static Finding finding(
      Condition condition, ApplicantFacts applicant, String jurisdiction) {
    var saw = new TreeMap<String, FactValue>();
    Verdict holds =
        switch (condition.requirement()) {
          case Condition.Test(Expression expression) -> {
            expression
                .facts()
                .forEach(
                    fact -> applicant.fact(fact.name()).ifPresent(v -> saw.put(fact.name(), v)));
            yield test(expression, applicant, jurisdiction);
          }
          case Condition.Finding _ ->
              Optional.ofNullable(applicant.findings().get(condition.text()))
                  .map(Verdict::of)
                  .orElse(Verdict.NOT_YET_KNOWN);
        };
    boolean forbidden =
        condition.modality() == Condition.Modality.MUST_NOT
            && condition.requirement() instanceof Condition.Test;
    return new Finding(condition, forbidden ? holds.not() : holds, saw);
  }

  private static Verdict test(
      Expression expression, ApplicantFacts applicant, String jurisdiction) {
    return switch (expression) {
      case Expression.InJurisdiction(String fact) ->
          applicant
              .fact(fact)
              .map(
                  v ->
                      Verdict.of(
                          v instanceof FactValue.Words(String w) && w.startsWith(jurisdiction)))
              .orElse(Verdict.NOT_YET_KNOWN);
      case Expression.AtLeastPeriod(String fact, var term) ->
          atLeast(applicant, fact, term.count());
      case Expression.Bounded(String fact, Bound bound, int count) ->
          bound == Bound.AT_LEAST
              ? atLeast(applicant, fact, count)
              : atLeast(applicant, fact, count + 1).not();
      case Expression.IsValue(String fact, String value) ->
          applicant
              .fact(fact)
              .map(v -> Verdict.of(v instanceof FactValue.Words(String w) && w.equals(value)))
              .orElse(Verdict.NOT_YET_KNOWN);
      case Expression.Holds(String fact, boolean expected) ->
          applicant
              .fact(fact)
              .map(v -> Verdict.of(v instanceof FactValue.Flag(boolean b) && b == expected))
              .orElse(Verdict.NOT_YET_KNOWN);
      case Expression.Happened(String fact, var within, boolean expected) ->
          applicant
              .fact(fact)
              .map(
                  v ->
                      Verdict.of(
                          (v instanceof FactValue.LastOn(var day)
                                  && !day.isBefore(
                                      within.firstDayLookingBack(applicant.submittedOn())))
                              == expected))
              .orElse(Verdict.NOT_YET_KNOWN);
      case Expression.AllOf(List<Expression> parts) ->
          parts.stream()
              .map(part -> test(part, applicant, jurisdiction))
              .reduce(Verdict.MET, Verdict::and);
      case Expression.AnyOf(List<Expression> parts) ->
          parts.stream()
              .map(part -> test(part, applicant, jurisdiction))
              .reduce(Verdict.NOT_MET, Verdict::or);
      case Expression.Implies(Expression when, Expression then) ->
          test(when, applicant, jurisdiction).not().or(test(then, applicant, jurisdiction));
    };
  }

  private static Verdict atLeast(ApplicantFacts applicant, String fact, int count) {
    return applicant
        .fact(fact)
        .map(v -> Verdict.of(v instanceof FactValue.Whole(int number) && number >= count))
        .orElse(Verdict.NOT_YET_KNOWN);
  }
}
