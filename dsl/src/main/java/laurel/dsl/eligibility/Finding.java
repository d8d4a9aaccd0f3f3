package laurel.dsl.eligibility;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.text.BilingualText;

/**
 * How one condition came out.
 *
 * @param saw the values the decision saw, by fact; facts not stated are absent
 */
public record Finding(Condition condition, Verdict verdict, Map<String, FactValue> saw) {
  public Finding {
    saw = Collections.unmodifiableMap(new LinkedHashMap<>(saw));
  }

  /** The clauses, the condition, how it came out and the values it saw, for readers. */
  public BilingualText reason() {
    BilingualText clauses = Clause.join(condition.clauses());
    String zh =
        String.join(
            "；",
            saw.entrySet().stream().map(e -> e.getKey() + "：" + e.getValue().text().zh()).toList());
    String en =
        String.join(
            "; ",
            saw.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue().text().en())
                .toList());
    return new BilingualText(
        clauses.zh()
            + " "
            + condition.text()
            + "："
            + verdict.text().zh()
            + (zh.isEmpty() ? "" : "（" + zh + "）"),
        clauses.en()
            + " "
            + condition.text()
            + ": "
            + verdict.text().en()
            + (en.isEmpty() ? "" : " (" + en + ")"));
  }
}
