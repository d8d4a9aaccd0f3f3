package laurel.edition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;

/**
 * An application's place in a run.
 *
 * @param name as printed on the application
 * @param award it stands for; the committee may name another than was applied for
 * @param score of the ranking; empty where the run does not rank
 * @param reason why the outcome is what it is; may be empty
 */
public record Entry(
    UUID applicationId,
    int runIndex,
    String name,
    RecipientKind recipient,
    String award,
    String category,
    Outcome outcome,
    Optional<Integer> place,
    Optional<BigDecimal> score,
    String reason,
    List<Clause> clauses) {

  public Entry {
    clauses = List.copyOf(clauses);
  }

  /** What the run said of it. */
  public enum Outcome {
    OPEN,
    PASSED,
    FAILED
  }

  Entry settled(Outcome to, String why) {
    return new Entry(
        applicationId, runIndex, name, recipient, award, category, to, place, score, why, clauses);
  }
}
