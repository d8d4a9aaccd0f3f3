package laurel.publicnotice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * A public notice as it was shown.
 *
 * @param bodyHash SHA-256 of the page's text
 * @param firstDay the first day that counts
 * @param lastDay the last day, until 24:00 China standard time
 * @param provisional whether the count reaches into a year without an official calendar
 * @param printedLastDay the last day as it was printed, where the calendar has moved it since
 * @param termFrom whether the measure or the edition's plan states the length
 * @param objections whether the measure provides for them
 * @param listed whom it names, as it named them
 */
public record PublicNotice(
    UUID id,
    UUID editionId,
    int runIndex,
    String title,
    String body,
    String bodyHash,
    LocalDate publishedOn,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean provisional,
    Optional<LocalDate> printedLastDay,
    String term,
    TermSource termFrom,
    boolean objections,
    List<Clause> clauses,
    List<Listed> listed,
    Standing standing)
    implements Subject {

  public PublicNotice {
    clauses = List.copyOf(clauses);
    listed = List.copyOf(listed);
  }

  /** Where the length of a notice comes from. */
  public enum TermSource {
    MEASURE,
    PLAN
  }

  /** Somebody the notice names. */
  public record Listed(UUID applicationId, String name, String award) {}

  @Override
  public Optional<UUID> edition() {
    return Optional.of(editionId);
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }

  /** Objections are made under one's real name. */
  public enum ObjectorKind {
    PERSON,
    UNIT
  }

  /** Who objects to what, and why. */
  public record ObjectionForm(
      UUID applicationId, ObjectorKind kind, String objector, String contact, String grounds) {}

  /** An objection and what came of it. */
  public record Objection(
      UUID id,
      UUID noticeId,
      UUID editionId,
      String receiptNumber,
      UUID applicationId,
      String about,
      ObjectorKind kind,
      String objector,
      String contact,
      String grounds,
      OffsetDateTime receivedAt,
      Standing standing,
      String reply,
      List<Clause> clauses)
      implements Subject {

    public Objection {
      clauses = List.copyOf(clauses);
    }

    @Override
    public Optional<UUID> edition() {
      return Optional.of(editionId);
    }

    @Override
    public Optional<Stage> stageUnderWay() {
      return Optional.empty();
    }
  }
}
