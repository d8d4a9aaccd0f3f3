package laurel.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * Something owed after an award.
 *
 * @param thing in the measure's words: the duty, or what is handed over or given back; else empty
 * @param owedBy a body or the winner, as records name them
 * @param dueOn the last day; empty where the measure states none
 */
public record Obligation(
    UUID id,
    UUID awardId,
    String winner,
    Kind kind,
    String thing,
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
    RETURN,
    ANNOUNCEMENT
  }

  /** What is owed, in words. */
  public BilingualText text() {
    return switch (kind) {
      case DUTY, VISIT -> BilingualText.verbatim(thing);
      case PAYMENT -> new BilingualText("拨付奖金", "Pay the bonus");
      case HAND_OVER -> new BilingualText("颁发" + thing, "Hand over: " + thing);
      case RETURN -> new BilingualText("交回" + thing, "Give back: " + thing);
      case ANNOUNCEMENT -> new BilingualText("向社会公告撤销决定", "Announce the revocation to the public");
    };
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
