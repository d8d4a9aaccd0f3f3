package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * One award of a measure and what the measure says about it.
 *
 * @param intervalEditions how many editions a winner sits out
 * @param reapplyAfter how long after the award a winner sits out
 * @param categories the classes that applicants are divided into
 */
public record AwardRule(
    String name,
    Provision<List<RecipientKind>> grantedTo,
    Provision<Cycle> cycle,
    Provision<Quota> quota,
    Provision<Validity> validity,
    Provision<Integer> intervalEditions,
    Provision<Bonus> bonus,
    Provision<List<String>> confers,
    Provision<List<String>> categories,
    Provision<Term> reapplyAfter,
    Provision<Reevaluation> reevaluation) {

  /** What a winner gets who passes the re-evaluation. */
  public record Reevaluation(List<String> confers, boolean bonus) {
    public Reevaluation {
      confers = List.copyOf(confers);
    }
  }

  /**
   * How often there is an edition.
   *
   * @param editions how many in each period; 0 where the measure says it is irregular
   */
  public record Cycle(Term every, int editions) {

    /** At no fixed interval, in the measure's own words. */
    public static Cycle irregular() {
      return new Cycle(new Term(1, Term.Unit.YEARS), 0);
    }

    public boolean hasNoInterval() {
      return editions == 0;
    }

    public BilingualText text() {
      if (hasNoInterval()) {
        return BilingualText.of("不定期", "irregular");
      }
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
