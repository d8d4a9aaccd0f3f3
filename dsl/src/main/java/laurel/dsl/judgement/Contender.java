package laurel.dsl.judgement;

import java.util.Optional;
import laurel.dsl.policy.RecipientKind;

/**
 * An application as a quota counts it.
 *
 * @param id names the application
 * @param award the award it is for
 * @param category the class of applicants it is in; empty for none
 * @param outside why it takes no place of the quota, where that is claimed
 */
public record Contender(
    String id, String award, RecipientKind recipient, String category, Optional<Outside> outside) {

  /**
   * The claim that an application takes no place of the quota (不占名额).
   *
   * @param words the measure's words for those who take none
   * @param ground what was recorded as the reason that they fit; without one the claim is void
   */
  public record Outside(String words, String ground) {}

  /** An application that counts. */
  public static Contender of(String id, String award, RecipientKind recipient) {
    return new Contender(id, award, recipient, "", Optional.empty());
  }
}
