package laurel.application.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.decision.Reason;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Ruling;
import laurel.life.Standing;

/**
 * An application with its papers.
 *
 * @param version of its content, for If-Match
 * @param contentHash SHA-256 of what was handed in; empty before
 * @param lastDay on which it may be handed in or completed
 * @param eligible what the eligibility review decided; absent before it
 */
record ApplicationAnswer(
    UUID id,
    UUID editionId,
    String identityCode,
    String applicantName,
    RecipientKind recipient,
    String award,
    String category,
    Map<String, FactValue> facts,
    Map<String, String> dossier,
    Standing standing,
    BilingualText stage,
    int version,
    Optional<String> receiptNumber,
    Optional<OffsetDateTime> submittedAt,
    OffsetDateTime savedAt,
    String contentHash,
    LocalDate lastDay,
    List<String> returnedParts,
    List<AwardApplication.FindingOn> findings,
    Optional<Boolean> eligible,
    List<DecisionAnswer> decisions) {

  /** A decision that holds. */
  record DecisionAnswer(
      Ruling.Kind kind,
      String outcome,
      List<Reason> reasons,
      List<Clause> clauses,
      LocalDate lawDate,
      String policyHash,
      String decidedFor,
      OffsetDateTime decidedAt) {
    static DecisionAnswer of(Ruling ruling) {
      return new DecisionAnswer(
          ruling.kind(),
          ruling.outcome(),
          ruling.reasons(),
          ruling.clauses(),
          ruling.lawDate(),
          ruling.policyHash(),
          ruling.decidedFor(),
          ruling.decidedAt());
    }
  }

  static ApplicationAnswer of(AwardApplication application) {
    return new ApplicationAnswer(
        application.id(),
        application.editionId(),
        application.identityCode(),
        application.applicantName(),
        application.recipient(),
        application.award(),
        application.category(),
        application.facts(),
        application.dossier(),
        application.standing(),
        application.stage(),
        application.version(),
        application.receiptNumber(),
        application.submittedAt(),
        application.savedAt(),
        application.contentHash(),
        application.lastDay(),
        application.returnedParts(),
        application.findings(),
        application.eligibility().map(ruling -> ruling.outcome().equals("ELIGIBLE")),
        application.rulings().stream().map(DecisionAnswer::of).toList());
  }
}
