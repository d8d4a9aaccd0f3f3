package laurel.application;

import java.util.Map;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;

/**
 * What an applicant fills in.
 *
 * @param category one of the award's; empty where it has none
 * @param facts by the measure's name for the fact
 * @param dossier the measure's name for each paper to its text
 */
public record ApplicationDraft(
    String applicantName,
    RecipientKind recipient,
    String award,
    String category,
    Map<String, FactValue> facts,
    Map<String, String> dossier) {

  public ApplicationDraft {
    facts = Map.copyOf(facts);
    dossier = Map.copyOf(dossier);
  }

  public ApplicationDraft(
      String applicantName,
      RecipientKind recipient,
      String award,
      Map<String, FactValue> facts,
      Map<String, String> dossier) {
    this(applicantName, recipient, award, "", facts, dossier);
  }
}
