package laurel.membership;

import java.time.LocalDate;
import java.util.List;
import laurel.dsl.policy.Clause;

/**
 * What followed a member's breach of duty.
 *
 * @param measure in the words of the city's measure
 * @param by the body that decided it, by the name of its kind or its own
 */
public record Sanction(
    String measure, String because, String by, LocalDate on, List<Clause> clauses) {
  public Sanction {
    clauses = List.copyOf(clauses);
  }
}
