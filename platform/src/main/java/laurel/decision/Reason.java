package laurel.decision;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * Why a step is refused.
 *
 * @param code stable, for programs
 * @param clauses what it rests on; empty where it rests on no clause of the measure
 */
public record Reason(String code, BilingualText text, List<Clause> clauses) {

  public Reason {
    clauses = List.copyOf(clauses);
  }

  public static Reason of(String code, List<Clause> clauses, String zh, String en) {
    return new Reason(code, new BilingualText(zh, en), clauses);
  }

  /** The reason with its clauses, in one line. */
  public BilingualText cited() {
    if (clauses.isEmpty()) {
      return text;
    }
    BilingualText cited = Clause.join(clauses);
    return new BilingualText(
        text.zh() + "【" + cited.zh() + "】", text.en() + " [" + cited.en() + "]");
  }
}
