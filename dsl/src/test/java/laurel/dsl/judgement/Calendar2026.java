package laurel.dsl.judgement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The State Council's notice for 2026; no other year is known. */
final class Calendar2026 implements OfficialDays {

  private static final Set<LocalDate> HOLIDAYS =
      Stream.of(
              days("2026-01-01", 3),
              days("2026-02-15", 9),
              days("2026-04-04", 3),
              days("2026-05-01", 5),
              days("2026-06-19", 3),
              days("2026-09-25", 3),
              days("2026-10-01", 7))
          .flatMap(days -> days)
          .collect(Collectors.toSet());

  private static final Set<LocalDate> WORKED =
      Stream.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
          .map(day -> LocalDate.parse("2026-" + day))
          .collect(Collectors.toSet());

  private static Stream<LocalDate> days(String first, int count) {
    return LocalDate.parse(first).datesUntil(LocalDate.parse(first).plusDays(count));
  }

  @Override
  public boolean isWorked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return WORKED.contains(day) || (!weekend && !HOLIDAYS.contains(day));
  }

  @Override
  public boolean isKnown(int year) {
    return year == 2026;
  }
}
