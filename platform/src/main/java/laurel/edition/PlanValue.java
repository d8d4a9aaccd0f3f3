package laurel.edition;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * A value an edition runs by.
 *
 * @param clauses of the measure that states it or leaves it open
 */
public record PlanValue(Name name, String value, Source source, List<Clause> clauses) {

  public PlanValue {
    clauses = List.copyOf(clauses);
  }

  /** What is planned. */
  public enum Name {
    APPLICATIONS_CLOSE("申报截止日", "Last day for applications"),
    CRITERIA("评审标准版本", "Criteria"),
    MAXIMUM_SCORE("评分满分", "Maximum score"),
    NOTICE_WORKING_DAYS("公示工作日数", "Working days of the notice");

    private final BilingualText text;

    Name(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** Where it comes from. */
  public enum Source {
    MEASURE("办法", "measure"),
    PLAN("方案", "plan"),
    EXTENSION("延期决定", "extension");

    private final BilingualText text;

    Source(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }
}
