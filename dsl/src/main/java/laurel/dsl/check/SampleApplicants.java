package laurel.dsl.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Evaluation;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Scenario;

/**
 * All applicants that some tests can tell apart: each fact takes the values at which a test changes
 * its mind, one below, at and above each bound.
 */
final class SampleApplicants {

  private static final int MOST = 20_000;
  private static final LocalDate DAY = Scenario.ANY_DAY;

  private final String jurisdiction;
  private final List<String> names;
  private final List<List<FactValue>> values;
  private final int tests;

  private SampleApplicants(
      String jurisdiction, List<String> names, List<List<FactValue>> values, int tests) {
    this.tests = tests;
    this.jurisdiction = jurisdiction;
    this.names = names;
    this.values = values;
  }

  static SampleApplicants of(Policy policy, List<Expression> tests) {
    String jurisdiction = policy.measure().jurisdiction().stated().orElse("");
    List<Expression> leaves = tests.stream().flatMap(Expression::leaves).toList();
    List<Fact> facts = tests.stream().flatMap(Expression::facts).distinct().toList();
    return new SampleApplicants(
        jurisdiction,
        facts.stream().map(Fact::name).toList(),
        facts.stream().map(fact -> values(fact, leaves, jurisdiction)).toList(),
        leaves.size());
  }

  /**
   * What it takes to try all of them: how many there are, times the tests each is put to.
   *
   * @return {@link Integer#MAX_VALUE} where there are too many, or a fact has two types
   */
  int cost() {
    long product = tests;
    for (List<FactValue> value : values) {
      product *= value.size();
      if (product > MOST) {
        return Integer.MAX_VALUE;
      }
    }
    return names.stream().distinct().count() == names.size() ? (int) product : Integer.MAX_VALUE;
  }

  boolean holds(Expression test, Map<String, FactValue> facts) {
    return Evaluation.test(
            test,
            new ApplicantFacts(RecipientKind.ORGANISATION, facts, Map.of(), DAY),
            jurisdiction)
        == Verdict.MET;
  }

  /** The first applicant of that kind, in the order from small to large. */
  Optional<Map<String, FactValue>> first(Predicate<Map<String, FactValue>> wanted) {
    int[] at = new int[names.size()];
    while (true) {
      var facts = new TreeMap<String, FactValue>();
      for (int i = 0; i < at.length; i++) {
        facts.put(names.get(i), values.get(i).get(at[i]));
      }
      if (wanted.test(facts)) {
        return Optional.of(facts);
      }
      int digit = at.length - 1;
      while (digit >= 0 && ++at[digit] == values.get(digit).size()) {
        at[digit--] = 0;
      }
      if (digit < 0) {
        return Optional.empty();
      }
    }
  }

  private static List<FactValue> values(Fact fact, List<Expression> leaves, String jurisdiction) {
    return switch (fact.type()) {
      case PLACE ->
          List.of(
              new FactValue.Words("外地"),
              new FactValue.Words(jurisdiction.isEmpty() ? "本地" : jurisdiction));
      case FLAG -> List.of(new FactValue.Flag(false), new FactValue.Flag(true));
      case TEXT -> words(fact, leaves);
      case EVENT -> events(fact, leaves);
      case YEARS, MONTHS, DAYS, COUNT ->
          around(fact, leaves).stream()
              .filter(n -> n >= 0)
              .<FactValue>map(n -> new FactValue.Whole(Math.toIntExact(n)))
              .toList();
      case MONEY ->
          around(fact, leaves).stream()
              .filter(n -> n >= 0)
              .<FactValue>map(FactValue.Sum::new)
              .toList();
      case PERCENT ->
          around(fact, leaves).stream()
              .filter(n -> n >= 0 && n <= 10_000)
              .<FactValue>map(n -> new FactValue.Share(Math.toIntExact(n)))
              .toList();
      case DATE ->
          around(fact, leaves).stream()
              .<FactValue>map(n -> new FactValue.Day(LocalDate.ofEpochDay(n)))
              .toList();
    };
  }

  private static List<FactValue> words(Fact fact, List<Expression> leaves) {
    var words = new TreeSet<String>();
    leaves.forEach(
        leaf -> {
          if (leaf instanceof Expression.OneOf(String name, var values, boolean _)
              && name.equals(fact.name())) {
            words.addAll(values);
          }
        });
    var all = new ArrayList<FactValue>(List.of(new FactValue.Words("其他")));
    words.forEach(word -> all.add(new FactValue.Words(word)));
    return all;
  }

  private static List<FactValue> events(Fact fact, List<Expression> leaves) {
    var days = new TreeSet<LocalDate>();
    leaves.forEach(
        leaf -> {
          if (leaf instanceof Expression.Happened(String name, var within, boolean _)
              && name.equals(fact.name())) {
            LocalDate first = within.firstDayLookingBack(DAY);
            days.add(first);
            days.add(first.minusDays(1));
          }
        });
    var all = new ArrayList<FactValue>(List.of(new FactValue.Never()));
    days.forEach(day -> all.add(new FactValue.LastOn(day)));
    return all;
  }

  private static SortedSet<Long> around(Fact fact, List<Expression> leaves) {
    var numbers = new TreeSet<Long>();
    for (Expression leaf : leaves) {
      long at =
          switch (leaf) {
            case Expression.Compared(String name, var _, Amount amount)
                when name.equals(fact.name()) ->
                amount.number();
            case Expression.CountedWithin counted when counted.factName().equals(fact.name()) ->
                counted.count();
            default -> Long.MIN_VALUE;
          };
      if (at != Long.MIN_VALUE) {
        numbers.addAll(List.of(at - 1, at, at + 1));
      }
    }
    return numbers;
  }
}
