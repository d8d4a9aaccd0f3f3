package laurel.dsl.judgement;

/** Where a list of winners does not keep to a quota. */
public sealed interface Breach {

  /** In words, with the clauses of the quota. */
  Explanation why();

  /** Whether a recorded reason is enough to go on (原则上). */
  default boolean isCuredByReason() {
    return switch (this) {
      case OfNumber number -> number.limit().part().inPrinciple();
      case NotOutside _, Unclassified _ -> false;
    };
  }

  /** In which direction a number is missed. */
  enum Direction {
    OVER,
    UNDER
  }

  /**
   * More or fewer winners than a number allows.
   *
   * @param count winners counted
   * @param bound the most or the fewest that may win
   */
  record OfNumber(QuotaLimit limit, Direction direction, int count, int bound, Explanation why)
      implements Breach {}

  /** Claimed to take no place, but the measure has no such words or no ground is recorded. */
  record NotOutside(Contender winner, Explanation why) implements Breach {}

  /** The quota goes by categories, and the winner is in none of them. */
  record Unclassified(Contender winner, Explanation why) implements Breach {}
}
