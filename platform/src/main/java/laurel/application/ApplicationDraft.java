package laurel.application;

import java.util.Map;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;

/** What an applicant fills in. */
public record ApplicationDraft(
    String applicantName,
    RecipientKind recipient,
    String award,
    Map<String, FactValue> facts,
    Map<String, String> dossier) {

  public ApplicationDraft {
    facts = Map.copyOf(facts);
    dossier = Map.copyOf(dossier);
  }
}
