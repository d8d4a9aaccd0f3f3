package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * When an award is revoked and what follows.
 *
 * @param recovers what is taken back, besides the bonus
 * @param ban how long the former winner may not apply
 */
public record RevocationRule(
    List<String> causes,
    Window window,
    List<String> recovers,
    boolean recoversBonus,
    Provision<Ban> ban,
    List<Deciding> decidedBy,
    boolean announced,
    List<Clause> clauses) {

  public RevocationRule {
    causes = List.copyOf(causes);
    recovers = List.copyOf(recovers);
    decidedBy = List.copyOf(decidedBy);
    clauses = List.copyOf(clauses);
  }

  /** The time within which a cause counts. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "window")
  public sealed interface Window {}

  public record AnyTime() implements Window {}

  public record AfterAward(Term term) implements Window {}

  public record WithinValidity() implements Window {}

  /** Who takes which part in the decision. */
  public record Deciding(Role role, Part part) {}

  /** The parts of a decision to revoke. */
  public enum Part {
    VERIFIES,
    DELIBERATES,
    APPROVES
  }
}
