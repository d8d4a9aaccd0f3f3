package laurel.dsl.eligibility;

import java.util.Map;
import laurel.dsl.policy.Condition;

/**
 * How one condition came out.
 *
 * @param saw the values the decision saw, by fact; facts not stated are absent
 */
public record Finding(Condition condition, Verdict verdict, Map<String, FactValue> saw) {
  public Finding {
    saw = Map.copyOf(saw);
  }
}
