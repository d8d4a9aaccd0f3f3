package laurel.dsl.policy;

import java.time.LocalDate;
import java.time.Year;
import laurel.dsl.text.BilingualText;

/**
 * A length of time in the unit the measure uses; units are never converted into one another.
 *
 * @param count at least 1
 * @param from the event it runs from, where the measure says so
 * @param firstDayCounts whether the day of the event counts: by the measure's own words only, for
 *     the Civil Code's rule is the next day
 */
public record Term(int count, Unit unit, From from, boolean firstDayCounts) {

  public Term(int count, Unit unit) {
    this(count, unit, From.UNSAID, false);
  }

  /** The events a term can hang on. */
  public enum From {
    UNSAID("", ""),
    AWARD("自获奖之日起", " from the award"),
    APPLICATION("自申报之日起", " from the application"),
    REVOCATION("自撤销之日起", " from the revocation"),
    PROMULGATION("自公布之日起", " from promulgation");

    private final String zh;
    private final String en;

    From(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

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
   * corresponding day, or on the last day of the month where there is none (Civil Code 201 to 203);
   * a day earlier where the measure counts the day of the event.
   *
   * @throws IllegalStateException for working days and editions, which need a calendar or a
   *     register
   */
  public LocalDate lastDayAfter(LocalDate event) {
    return firstDayCounts ? correspondingDay(event).minusDays(1) : correspondingDay(event);
  }

  private LocalDate correspondingDay(LocalDate event) {
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
    return correspondingDay(firstDay).minusDays(1);
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

  /**
   * Whether an event lies within this term as it looks back from a day, that day itself included.
   * Same answer as {@link #firstDayLookingBack}, without making a date.
   */
  public boolean reachesBackTo(LocalDate event, LocalDate from) {
    if (unit == Unit.DAYS) {
      return event.toEpochDay() > from.toEpochDay() - count;
    }
    int months =
        from.getYear() * 12 + from.getMonthValue() - 1 - (unit == Unit.YEARS ? 12 : 1) * count;
    int year = Math.floorDiv(months, 12);
    int month = Math.floorMod(months, 12) + 1;
    int last =
        month == 2
            ? Year.isLeap(year) ? 29 : 28
            : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    int day = Math.min(from.getDayOfMonth(), last);
    return event.getYear() != year
        ? event.getYear() > year
        : event.getMonthValue() != month
            ? event.getMonthValue() > month
            : event.getDayOfMonth() > day;
  }

  public BilingualText text() {
    String en = count == 1 ? unit.en.substring(0, unit.en.length() - 1) : unit.en;
    return new BilingualText(from.zh + count + unit.zh, count + " " + en + from.en);
  }
}
