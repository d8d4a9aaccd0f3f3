package laurel.api;

import java.time.LocalDate;

/** A later last day, and why. */
public record Later(LocalDate until, String reason) {}
