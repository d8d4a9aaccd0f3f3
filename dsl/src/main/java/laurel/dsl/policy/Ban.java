package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import laurel.dsl.text.BilingualText;

/** How long somebody may not apply. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "ban")
public sealed interface Ban {

  /** For a term, from the revocation unless the term says otherwise. */
  record ForTerm(Term term) implements Ban {}

  /** To the end of the calendar year. */
  record ThisYear() implements Ban {}

  record Forever() implements Ban {}

  /**
   * The last day of the ban.
   *
   * @return empty where it has none, or is counted in editions
   */
  default Optional<LocalDate> lastDay(LocalDate from) {
    return switch (this) {
      case ForTerm(Term term) ->
          term.unit() == Term.Unit.EDITIONS || term.unit() == Term.Unit.WORKING_DAYS
              ? Optional.empty()
              : Optional.of(term.lastDayAfter(from));
      case ThisYear() -> Optional.of(LocalDate.of(from.getYear(), 12, 31));
      case Forever() -> Optional.empty();
    };
  }

  default BilingualText text() {
    return switch (this) {
      case ForTerm(Term term) -> term.text();
      case ThisYear() -> BilingualText.of("当年", "this year");
      case Forever() -> BilingualText.of("永久", "for ever");
    };
  }
}
