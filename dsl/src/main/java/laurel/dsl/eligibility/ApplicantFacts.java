package laurel.dsl.eligibility;

import java.time.LocalDate;
import java.util.Map;
import laurel.dsl.policy.RecipientKind;

/**
 * All that is known of an applicant.
 *
 * @param facts by the measure's name for the fact
 * @param findings by the condition's text: whether the named role found it met
 * @param submittedOn the day look-backs count from
 */
public record ApplicantFacts(
    RecipientKind recipient,
    Map<String, FactValue> facts,
    Map<String, Boolean> findings,
    LocalDate submittedOn) {

  public ApplicantFacts {
    facts = Map.copyOf(facts);
    findings = Map.copyOf(findings);
  }
}
