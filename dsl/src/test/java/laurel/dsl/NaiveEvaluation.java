package laurel.dsl;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Term;

/**
 * A second evaluator, written from the language's description and not from the first one: truth is
 * an Optional, empty for not yet known; dates are compared by the library; nothing is quick.
 */
final class NaiveEvaluation {

  private final ApplicantFacts applicant;
  private final String jurisdiction;

  private NaiveEvaluation(Policy policy, ApplicantFacts applicant) {
    this.applicant = applicant;
    this.jurisdiction = policy.measure().jurisdiction().stated().orElse("");
  }

  /** Whether the applicant complies with each condition for its kind, in the order of the text. */
  static List<Optional<Boolean>> of(Policy policy, ApplicantFacts applicant) {
    var naive = new NaiveEvaluation(policy, applicant);
    return policy.conditionsFor(applicant.recipient()).map(naive::complies).toList();
  }

  private Optional<Boolean> complies(Condition condition) {
    return switch (condition.requirement()) {
      case Condition.Finding _ -> Optional.ofNullable(applicant.findings().get(condition.text()));
      case Condition.Test(var expression) ->
          condition.modality() == Condition.Modality.MUST_NOT
              ? truth(expression).map(holds -> !holds)
              : truth(expression);
    };
  }

  private Optional<Boolean> truth(Expression expression) {
    return switch (expression) {
      case Expression.InJurisdiction(var fact, var expected) ->
          fact(fact, FactValue.Words.class)
              .map(place -> place.words().startsWith(jurisdiction) == expected);
      case Expression.Compared(var fact, var bound, var amount) -> compared(fact, bound, amount);
      case Expression.OneOf(var fact, var values, var expected) ->
          fact(fact, FactValue.Words.class).map(w -> values.contains(w.words()) == expected);
      case Expression.Holds(var fact, var expected) ->
          fact(fact, FactValue.Flag.class).map(flag -> flag.holds() == expected);
      case Expression.StandingOf standing ->
          fact(standing.factName(), FactValue.Flag.class)
              .map(flag -> flag.holds() == standing.expected());
      case Expression.Happened(var fact, var within, var expected) ->
          fact(fact, FactValue.class)
              .flatMap(value -> recent(value, within))
              .map(recent -> recent == expected);
      case Expression.CountedWithin(var fact, var within, var bound, var count) ->
          fact("近" + within.text().zh() + fact, FactValue.Whole.class)
              .map(whole -> keeps(bound, Integer.compare(whole.number(), count)));
      case Expression.Meets(var _, var _, var expanded) -> truth(expanded);
      case Expression.AllOf(var parts) -> some(parts, parts.size());
      case Expression.AnyOf(var parts) -> some(parts, 1);
      case Expression.SomeOf(var count, var parts) -> some(parts, count);
      case Expression.Not(var part) -> truth(part).map(holds -> !holds);
      case Expression.Implies(var when, var then) ->
          some(List.of(new Expression.Not(when), then), 1);
    };
  }

  /** Known to be true if enough are true; known to be false if too many are false. */
  private Optional<Boolean> some(List<Expression> parts, int enough) {
    List<Optional<Boolean>> truths = parts.stream().map(this::truth).toList();
    long yes = truths.stream().filter(Optional.of(true)::equals).count();
    long no = truths.stream().filter(Optional.of(false)::equals).count();
    return yes >= enough
        ? Optional.of(true)
        : parts.size() - no < enough ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> recent(FactValue value, Term within) {
    LocalDate from =
        applicant
            .submittedOn()
            .minus(
                switch (within.unit()) {
                  case YEARS -> Period.ofYears(within.count());
                  case MONTHS -> Period.ofMonths(within.count());
                  case DAYS, WORKING_DAYS, EDITIONS -> Period.ofDays(within.count());
                });
    return switch (value) {
      case FactValue.LastOn(var day) -> Optional.of(day.isAfter(from));
      case FactValue.Never() -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> compared(String fact, Bound bound, Amount amount) {
    Optional<Integer> order =
        switch (amount) {
          case Amount.Count(var n) -> fact(fact, FactValue.Whole.class).map(w -> w.number() - n);
          case Amount.Lasting(var term) ->
              fact(fact, FactValue.Whole.class).map(w -> w.number() - term.count());
          case Amount.Sum(var fen) ->
              fact(fact, FactValue.Sum.class).map(s -> Long.compare(s.fen(), fen));
          case Amount.Share(var n) ->
              fact(fact, FactValue.Share.class).map(s -> s.hundredths() - n);
          case Amount.Day(var date) ->
              fact(fact, FactValue.Day.class).map(d -> d.day().compareTo(date));
        };
    return order.map(o -> keeps(bound, o));
  }

  private static boolean keeps(Bound bound, int order) {
    return switch (bound) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case EXACTLY -> order == 0;
      case MORE_THAN -> order > 0;
      case LESS_THAN -> order < 0;
    };
  }

  private <T extends FactValue> Optional<T> fact(String name, Class<T> type) {
    return Optional.ofNullable(applicant.facts().get(name))
        .filter(type::isInstance)
        .map(type::cast);
  }
}
