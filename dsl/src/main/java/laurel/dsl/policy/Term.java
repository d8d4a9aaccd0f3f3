package laurel.dsl.policy;

import java.time.LocalDate;
import laurel.dsl.BilingualText;

/**
 * A length of time in the unit the measure uses; units are never converted into one another.
 *
 * @param count at least 1
 */
public record Term(int count, Unit unit) {

  /** The units in which measures count time. */
  public enum Unit {
    YEARS("年", "years"),
    MONTHS("个月", "months"),
    DAYS("日", "days"),
    WORKING_DAYS("个工作日", "working days"),
    EDITIONS("届", "editions");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  public Term {
    if (count < 1) {
      throw new IllegalArgumentException("a term counts at least 1: " + count);
    }
  }

  /**
   * The last day of a term that an event starts: it begins on the next day and ends on the
   * corresponding day, or on the last day of the month where there is none (Civil Code 201 to 203).
   *
   * @throws IllegalStateException for working days and editions, which need a calendar or a
   *     register
   */
  public LocalDate lastDayAfter(LocalDate event) {
    return switch (unit) {
      case YEARS -> event.plusYears(count);
      case MONTHS -> event.plusMonths(count);
      case DAYS -> event.plusDays(count);
      case WORKING_DAYS, EDITIONS ->
          throw new IllegalStateException("not a calendar term: " + this);
    };
  }

  /** The last day of a term whose first day counts, as with a measure in force from a day. */
  public LocalDate lastDayCounting(LocalDate firstDay) {
    return lastDayAfter(firstDay).minusDays(1);
  }

  /** The first day of a term that looks back from a day, that day itself included. */
  public LocalDate firstDayLookingBack(LocalDate day) {
    return switch (unit) {
      case YEARS -> day.minusYears(count).plusDays(1);
      case MONTHS -> day.minusMonths(count).plusDays(1);
      case DAYS -> day.minusDays(count).plusDays(1);
      case WORKING_DAYS, EDITIONS ->
          throw new IllegalStateException("not a calendar term: " + this);
    };
  }

  public BilingualText text() {
    String en = count == 1 ? unit.en.substring(0, unit.en.length() - 1) : unit.en;
    return new BilingualText(count + unit.zh, count + " " + en);
  }
}
