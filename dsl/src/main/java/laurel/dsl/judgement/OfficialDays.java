package laurel.dsl.judgement;

import java.time.LocalDate;

/** The official calendar of working days with its adjusted days (调休). */
public interface OfficialDays {

  /** Whether the day is worked. */
  boolean isWorked(LocalDate day);

  /** Whether the year's notice is out; without it what reaches into the year is provisional. */
  boolean isKnown(int year);
}
