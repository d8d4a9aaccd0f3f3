package laurel.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stage of the measure as an edition went through it.
 *
 * @param endedBy and note, for those who work on the edition; else empty
 */
public record Run(
    int index, LocalDate startedOn, Optional<LocalDate> endedOn, String endedBy, String note) {

  Run withoutNote() {
    return new Run(index, startedOn, endedOn, "", "");
  }
}
