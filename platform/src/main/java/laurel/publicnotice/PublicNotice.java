package laurel.publicnotice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import laurel.dsl.policy.Clause;

/**
 * A public notice as it was shown.
 *
 * @param bodyHash SHA-256 of the page's text
 * @param firstDay the first day that counts
 * @param lastDay the last day on which objections are received, until 24:00 Beijing time
 * @param provisional whether the count reaches into a year without an official calendar
 * @param termFrom whether the measure or the edition's plan states the length
 */
public record PublicNotice(
    UUID id,
    UUID editionId,
    int stageIndex,
    String title,
    String body,
    String bodyHash,
    LocalDate publishedOn,
    LocalDate firstDay,
    LocalDate lastDay,
    boolean provisional,
    String term,
    TermSource termFrom,
    List<Clause> clauses,
    List<Listed> listed) {

  /** Where the length of a notice comes from. */
  public enum TermSource {
    MEASURE,
    PLAN
  }

  /** Somebody the notice names. */
  public record Listed(UUID applicationId, String name, String award) {}

  /** An objection and what came of it. */
  public record Objection(
      UUID id,
      String receiptNumber,
      UUID applicationId,
      ObjectorKind kind,
      String objector,
      String contact,
      String grounds,
      OffsetDateTime receivedAt,
      Decision decision,
      String reply) {}

  /** Objections are made under one's real name. */
  public enum ObjectorKind {
    PERSON,
    UNIT
  }

  /** What was decided. */
  public enum Decision {
    OPEN,
    UPHELD,
    REJECTED
  }

  /** Who objects to what, and why. */
  public record ObjectionForm(
      UUID applicationId, ObjectorKind kind, String objector, String contact, String grounds) {}
}
