package laurel.dsl.point;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * One thing a policy states.
 *
 * @param where the award, the stage or the condition it is stated of; empty where it is none
 * @param says what it says, short
 * @param clauses where the measure says so; empty where it cites none
 */
public record Statement(
    Point point, Section section, String where, BilingualText says, List<Clause> clauses) {

  public Statement {
    clauses = List.copyOf(clauses);
  }

  public Treatment treatment() {
    return point.treatment();
  }

  /** The statement in one line: where, its point, and what it says beyond the point's title. */
  public BilingualText text() {
    String at = where.isEmpty() ? "" : "「" + where + "」";
    BilingualText title = point.title();
    return says.zh().isEmpty() || says.equals(title)
        ? new BilingualText(at + title.zh(), at + title.en())
        : new BilingualText(at + title.zh() + "：" + says.zh(), at + title.en() + ": " + says.en());
  }
}
