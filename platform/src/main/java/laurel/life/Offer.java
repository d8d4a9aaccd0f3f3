package laurel.life;

import java.util.List;
import laurel.decision.Reason;
import laurel.dsl.text.BilingualText;

/**
 * A step that a person could take.
 *
 * @param reasons why not now; empty where it is possible
 */
public record Offer(String step, BilingualText title, BilingualText until, List<Reason> reasons) {

  public Offer {
    reasons = List.copyOf(reasons);
  }

  public boolean possible() {
    return reasons.isEmpty();
  }
}
