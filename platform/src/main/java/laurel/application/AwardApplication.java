package laurel.application;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.edition.Standing;

/**
 * An application in an edition.
 *
 * @param facts by the measure's name for the fact
 * @param dossier the papers handed in: the measure's name for the paper to its text
 * @param receiptNumber empty before submission
 * @param recommendation empty before it is given
 * @param findings by the condition's text
 * @param decision of the eligibility review; empty before it
 */
public record AwardApplication(
    UUID id,
    UUID editionId,
    String identityCode,
    String applicantName,
    RecipientKind recipient,
    String award,
    Map<String, FactValue> facts,
    Map<String, String> dossier,
    Standing standing,
    Optional<String> receiptNumber,
    Optional<OffsetDateTime> submittedAt,
    OffsetDateTime savedAt,
    Optional<Recommendation> recommendation,
    Map<String, Boolean> findings,
    Optional<EligibilityDecision> decision) {

  public AwardApplication {
    facts = Map.copyOf(facts);
    dossier = Map.copyOf(dossier);
    findings = Map.copyOf(findings);
  }

  /** A body's word on an application. */
  public record Recommendation(boolean recommended, String body, String opinion) {}

  /** What the eligibility review decided, with all clauses that failed and the values seen. */
  public record EligibilityDecision(boolean eligible, List<Reason> reasons, String policyHash) {
    public EligibilityDecision {
      reasons = List.copyOf(reasons);
    }
  }
}
