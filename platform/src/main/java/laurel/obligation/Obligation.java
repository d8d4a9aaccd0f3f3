package laurel.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * Something owed after an award.
 *
 * @param text in the measure's words
 * @param owedBy in words
 * @param dueOn the last day; empty where the measure states none
 */
public record Obligation(
    UUID id,
    UUID awardId,
    String winner,
    Kind kind,
    String text,
    String owedBy,
    String owedTo,
    Optional<LocalDate> dueOn,
    List<Clause> clauses,
    Optional<LocalDate> metOn,
    String evidence,
    boolean overdue)
    implements Subject {

  public Obligation {
    clauses = List.copyOf(clauses);
  }

  /** What is owed. */
  public enum Kind {
    DUTY,
    VISIT,
    PAYMENT,
    HAND_OVER,
    RETURN
  }

  @Override
  public Standing standing() {
    return metOn.isPresent() ? Standing.MET : Standing.OWED;
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.empty();
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }
}
