package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A condition for applicants of one kind.
 *
 * @param award the award the measure names for it; empty where it binds for all
 * @param text the measure's own words; names the condition within a policy
 */
public record Condition(
    RecipientKind recipient,
    String award,
    Modality modality,
    String text,
    Requirement requirement,
    List<Clause> clauses) {

  public Condition {
    clauses = List.copyOf(clauses);
  }

  /** How a condition binds. */
  public enum Modality {
    MUST,
    MUST_NOT,
    ENCOURAGED
  }

  /** What a condition is decided from. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  public sealed interface Requirement {}

  /** Decided from the applicant's facts. */
  public record Test(Expression expression) implements Requirement {}

  /** Decided by a named role on evidence; never by silence. */
  public record Finding(Role by, List<String> evidence) implements Requirement {
    public Finding {
      evidence = List.copyOf(evidence);
    }
  }
}
