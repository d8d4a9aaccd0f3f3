package laurel.dsl.judgement;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * Why something is so.
 *
 * @param clauses what it rests on; empty where it rests on no clause of the measure
 */
public record Explanation(BilingualText text, List<Clause> clauses) {

  public Explanation {
    clauses = List.copyOf(clauses);
  }

  public static Explanation of(List<Clause> clauses, String zh, String en) {
    return new Explanation(new BilingualText(zh, en), clauses);
  }
}
