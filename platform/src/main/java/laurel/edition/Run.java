package laurel.edition;

import java.time.LocalDate;
import java.util.Optional;

/** A stage of the measure as an edition went through it. */
public record Run(
    int index, LocalDate startedOn, Optional<LocalDate> endedOn, String endedBy, String note) {}
