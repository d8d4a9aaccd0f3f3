package laurel.ranking;

import java.util.List;
import laurel.dsl.policy.Role;

/**
 * A recorded decision on who goes first among equals.
 *
 * @param order the applications from first to last
 * @param record where it is recorded, in words for readers
 */
public record TieDecision(Role by, List<String> order, String record) {
  public TieDecision {
    order = List.copyOf(order);
  }

  boolean covers(List<String> tied) {
    return order.containsAll(tied);
  }
}
