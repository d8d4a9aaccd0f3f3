package laurel.decision;

import java.time.LocalDate;
import java.util.List;

/** What days people may give: those that somebody can mean. */
public final class Days {

  /** No award, company or event of an application is older. */
  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

  /** How many years ahead people plan. */
  private static final int YEARS_AHEAD = 10;

  private Days() {}

  /** Reasons against the day of something that has happened. */
  public static List<Reason> past(LocalDate day, LocalDate today, String field) {
    return within(day, EARLIEST, today, field);
  }

  /** Reasons against a day up to which something is still possible. */
  public static List<Reason> coming(LocalDate day, LocalDate today, String field) {
    return within(day, today, today.plusYears(YEARS_AHEAD), field);
  }

  /** Reasons against a day to which a deadline is moved: a mistyped year is not meant. */
  public static List<Reason> soon(LocalDate day, LocalDate today, String field) {
    return within(day, today, today.plusYears(1), field);
  }

  /** Reasons against a day that may lie before or after today. */
  public static List<Reason> any(LocalDate day, LocalDate today, String field) {
    return within(day, EARLIEST, today.plusYears(YEARS_AHEAD), field);
  }

  private static List<Reason> within(LocalDate day, LocalDate first, LocalDate last, String field) {
    return day.isBefore(first) || day.isAfter(last)
        ? List.of(
            Refusal.PLAN_VALUE.because(
                List.of(), "value", Texts.name(field), "least", first, "most", last))
        : List.of();
  }
}
