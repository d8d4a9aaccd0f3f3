package laurel.application;

import java.util.Arrays;
import java.util.List;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;

/** What applicants are asked, and what is looked up instead. */
public final class Questions {

  private Questions() {}

  /** The facts an applicant is asked for; what concerns related bodies is looked up. */
  public static List<Fact> asked(Policy policy, RecipientKind recipient) {
    return policy.factsFor(recipient).stream().filter(fact -> !isLookedUp(fact.name())).toList();
  }

  /** The most characters of a paper that can be handed in; more is kept, never cut. */
  public static int longestPaper() {
    return DraftRules.LONGEST_PAPER;
  }

  /** Whether a fact is of a related body: 同一组织, 同一集团, 所在组织. */
  static boolean isLookedUp(String fact) {
    return Arrays.stream(Relation.values()).anyMatch(r -> fact.startsWith(r.factName("")));
  }
}
