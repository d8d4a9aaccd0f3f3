package laurel.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.RevocationRule.Deciding;
import laurel.dsl.policy.RevocationRule.Part;
import laurel.dsl.policy.Role;
import laurel.life.Standing;

/**
 * What a measure says of one cause, for an application or for an award.
 *
 * @param recovers what is taken back, besides the bonus; empty before an award
 */
public record CaseRule(
    CaseFile.Kind kind,
    String cause,
    RevocationRule.Window window,
    List<String> recovers,
    boolean recoversBonus,
    Provision<Ban> ban,
    List<Deciding> decidedBy,
    boolean announced,
    List<Clause> clauses) {

  public CaseRule {
    recovers = List.copyOf(recovers);
    decidedBy = List.copyOf(decidedBy);
    clauses = List.copyOf(clauses);
  }

  /** The rules of a policy by cause. */
  public static Map<String, CaseRule> of(Policy policy, CaseFile.Kind kind) {
    Map<String, CaseRule> rules = new LinkedHashMap<>();
    switch (kind) {
      case REVOCATION ->
          policy
              .revocations()
              .forEach(
                  rule ->
                      rule.causes()
                          .forEach(
                              cause ->
                                  rules.put(
                                      cause,
                                      new CaseRule(
                                          kind,
                                          cause,
                                          rule.window(),
                                          rule.recovers(),
                                          rule.recoversBonus(),
                                          rule.ban(),
                                          rule.decidedBy(),
                                          rule.announced(),
                                          rule.clauses()))));
      case DISQUALIFICATION ->
          policy
              .disqualifications()
              .forEach(
                  rule ->
                      rule.causes()
                          .forEach(
                              cause ->
                                  rules.put(
                                      cause,
                                      new CaseRule(
                                          kind,
                                          cause,
                                          new RevocationRule.AnyTime(),
                                          List.of(),
                                          false,
                                          rule.ban(),
                                          rule.decidedBy(),
                                          rule.announced(),
                                          rule.clauses()))));
    }
    return rules;
  }

  /** The parts of the decision in their order; who approves, where the measure names nobody. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (Part part : Part.values()) {
      if (decidedBy.stream().anyMatch(deciding -> deciding.part() == part)) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of(Part.APPROVES) : parts;
  }

  /** The part that comes next from a standing. */
  Optional<Part> next(Standing standing) {
    return parts().stream().filter(part -> after(part, standing)).findFirst();
  }

  private static boolean after(Part part, Standing standing) {
    return switch (standing) {
      case CASE_OPENED -> true;
      case CASE_VERIFIED -> part != Part.VERIFIES;
      case CASE_DELIBERATED -> part == Part.APPROVES;
      default -> false;
    };
  }

  /** Where a case stands after a part was taken. */
  Standing standingAfter(Part part) {
    return parts().getLast() == part
        ? Standing.CASE_UPHELD
        : part == Part.VERIFIES ? Standing.CASE_VERIFIED : Standing.CASE_DELIBERATED;
  }

  /** Who takes a part; empty where the measure names nobody. */
  List<Role> bodies(Part part) {
    return decidedBy.stream()
        .filter(deciding -> deciding.part() == part)
        .map(Deciding::role)
        .toList();
  }
}
