package laurel.edition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.policy.Clause;

/**
 * A decision as it was made; a later one supersedes it, nothing overwrites it.
 *
 * @param kind what was decided
 * @param outcome in a word for programs
 * @param content the values it saw, as JSON or words
 * @param lawDate the day whose law was applied
 */
public record Ruling(
    UUID id,
    Kind kind,
    UUID subjectId,
    int runIndex,
    String outcome,
    String content,
    List<Reason> reasons,
    List<Clause> clauses,
    String policyHash,
    LocalDate lawDate,
    String decidedBy,
    String decidedFor,
    OffsetDateTime decidedAt) {

  public Ruling {
    reasons = List.copyOf(reasons);
    clauses = List.copyOf(clauses);
  }

  /** What is decided. */
  public enum Kind {
    RECOMMENDATION,
    ELIGIBILITY,
    SHORTLIST,
    TIE,
    GAPS,
    PROPOSAL,
    APPROVAL,
    OBJECTION,
    CASE
  }
}
