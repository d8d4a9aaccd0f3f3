package laurel.dsl.policy;

import java.util.List;

/** Why an application is thrown out before an award, and what follows. */
public record DisqualificationRule(
    List<String> causes,
    Provision<Ban> ban,
    List<RevocationRule.Deciding> decidedBy,
    boolean announced,
    List<Clause> clauses) {

  public DisqualificationRule {
    causes = List.copyOf(causes);
    decidedBy = List.copyOf(decidedBy);
    clauses = List.copyOf(clauses);
  }
}
