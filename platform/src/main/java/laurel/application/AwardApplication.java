package laurel.application;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Ruling;
import laurel.life.Standing;

/**
 * An application with its papers.
 *
 * @param applicantName as printed on it
 * @param stage where it stands, in words
 * @param facts by the measure's name for the fact
 * @param dossier the papers: the measure's name for the paper to its text
 * @param version counts the changes of its content
 * @param contentHash SHA-256 of what was handed in; empty before
 * @param lastDay on which it may be handed in or completed
 * @param returnedParts what may be completed; empty where nothing is
 * @param findings the latest on each condition
 * @param rulings the decisions that hold, the newest first
 */
public record AwardApplication(
    UUID id,
    UUID editionId,
    UUID partyId,
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
    List<FindingOn> findings,
    List<Ruling> rulings) {

  public AwardApplication {
    facts = Map.copyOf(facts);
    dossier = Map.copyOf(dossier);
    returnedParts = List.copyOf(returnedParts);
    findings = List.copyOf(findings);
    rulings = List.copyOf(rulings);
  }

  /** What a body found on evidence. */
  public record FindingOn(
      String condition, boolean met, String evidence, String foundBy, String foundFor) {}

  /** What a body recommended. */
  public Optional<Ruling> recommendation() {
    return rulings.stream().filter(r -> r.kind() == Ruling.Kind.RECOMMENDATION).findFirst();
  }

  /** What the eligibility review decided. */
  public Optional<Ruling> eligibility() {
    return rulings.stream().filter(r -> r.kind() == Ruling.Kind.ELIGIBILITY).findFirst();
  }

  /** The reasons of the decision by which it fell out; empty while it is in play. */
  public List<Reason> reasons() {
    return eligibility().map(Ruling::reasons).orElse(List.of());
  }
}
