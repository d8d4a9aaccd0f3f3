package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** A date as a measure prints it, complete or not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface CalendarDate {

  /** Year, month and day. */
  record Complete(LocalDate date) implements CalendarDate {}

  /** Year and month; the day is left open. */
  record Partial(int year, int month) implements CalendarDate {}
}
