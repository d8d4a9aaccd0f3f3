package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.policy.Term;

/**
 * The events on record that a term can run from.
 *
 * @param otherwise what a term runs from whose event the measure does not say
 * @param days the days of the events that are on record
 */
public record Events(LocalDate otherwise, Map<Term.From, LocalDate> days) {

  public Events {
    days = Map.copyOf(days);
  }

  /** Only the event that a term runs from where the measure says nothing else. */
  public static Events of(LocalDate otherwise) {
    return new Events(otherwise, Map.of());
  }

  public Events with(Term.From event, LocalDate day) {
    var more = new EnumMap<Term.From, LocalDate>(Term.From.class);
    more.putAll(days);
    more.put(event, day);
    return new Events(otherwise, more);
  }

  /** The day from which a term runs; empty where its event is not on record. */
  public Optional<LocalDate> startOf(Term term) {
    return switch (term.from()) {
      case UNSAID -> Optional.of(otherwise);
      case AWARD, APPLICATION, REVOCATION, PROMULGATION ->
          Optional.ofNullable(days.get(term.from()));
    };
  }
}
