package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.BilingualText;

/** One award of a measure and what the measure says about it. */
public record AwardRule(
    String name,
    Provision<List<RecipientKind>> grantedTo,
    Provision<Cycle> cycle,
    Provision<Quota> quota,
    Provision<Validity> validity,
    Provision<Integer> intervalEditions,
    Provision<Bonus> bonus,
    Provision<List<String>> confers) {

  /**
   * How often there is an edition.
   *
   * @param editions how many in each period
   */
  public record Cycle(Term every, int editions) {
    public BilingualText text() {
      return new BilingualText(
          "每" + every.text().zh() + editions + "届",
          "every "
              + every.text().en()
              + ", "
              + editions
              + (editions == 1 ? " edition" : " editions"));
    }
  }

  /** How long an award is valid, and what its holder may do then. */
  public record Validity(Term term, OnExpiry onExpiry) {}

  /** What the measure allows when the validity has run. */
  public enum OnExpiry {
    MAY_REAPPLY,
    REEVALUATION,
    NOT_STATED
  }

  public boolean isGrantedTo(RecipientKind recipient) {
    return grantedTo.stated().map(kinds -> kinds.contains(recipient)).orElse(true);
  }
}
