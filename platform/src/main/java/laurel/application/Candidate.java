package laurel.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * An application as steps see it: without its papers.
 *
 * @param in the edition
 * @param name as printed on the application
 * @param runIndex of its latest entry; -1 where it has none
 * @param version counts the changes of its content
 * @param extendedTo a last day of its own; empty where the edition's holds
 * @param returnedUntil the last day to complete it; empty while it is not returned
 * @param returnedParts what may be completed
 */
public record Candidate(
    UUID id,
    Edition in,
    UUID partyId,
    String name,
    RecipientKind recipient,
    String award,
    String category,
    Standing standing,
    int runIndex,
    int version,
    Optional<String> receiptNumber,
    Optional<OffsetDateTime> submittedAt,
    Optional<LocalDate> extendedTo,
    Optional<LocalDate> returnedUntil,
    List<String> returnedParts)
    implements Subject {

  public Candidate {
    returnedParts = List.copyOf(returnedParts);
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.of(in.id());
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return in.stage();
  }

  /** The last day on which it may be handed in or taken back. */
  public LocalDate lastDay() {
    return extendedTo
        .filter(day -> day.isAfter(in.applicationsClose()))
        .orElse(in.applicationsClose());
  }
}
