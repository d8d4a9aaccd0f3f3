package laurel.dsl.judgement;

import java.time.LocalDate;

/** When something that lasts ends, and by which rule that was counted. */
public sealed interface End {

  /** The rule in words. */
  Explanation rule();

  /**
   * With a day, until 24:00 China standard time.
   *
   * @param provisional whether the calendar of a year it reaches into is not out yet
   */
  record OnDay(LocalDate lastDay, boolean provisional, Explanation rule) implements End {}

  /**
   * With an edition.
   *
   * @param after the edition before the first that counts
   * @param editions how many count; cancelled ones do not
   */
  record WithEdition(int after, int editions, Explanation rule) implements End {}

  /** Never. */
  record Never(Explanation rule) implements End {}

  /** It can not be told: what it runs from is not on record, or the measure does not say. */
  record Unknown(Explanation rule) implements End {}

  /** Whether it still lasts for an act on a day, in an edition. */
  default Lasting lasts(LocalDate day, int edition, EditionRegister register) {
    return switch (this) {
      case OnDay(LocalDate last, boolean _, Explanation _) ->
          day.isAfter(last) ? Lasting.ENDED : Lasting.LASTS;
      case WithEdition(int after, int editions, Explanation _) ->
          register.countAfter(after, edition) <= editions ? Lasting.LASTS : Lasting.ENDED;
      case Never _ -> Lasting.LASTS;
      case Unknown _ -> Lasting.UNKNOWN;
    };
  }

  /** Whether something still lasts. */
  enum Lasting {
    LASTS,
    ENDED,
    UNKNOWN
  }
}
