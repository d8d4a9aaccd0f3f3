package laurel.dsl.eligibility;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * All conditions of a policy against one applicant. Each condition is decided once, when the object
 * is made; what is remembered are two bits for each, so an applicant who complies costs no memory
 * that grows with the measure. Reasons are put together when they are asked for.
 */
public final class Eligibility {

  private final Policy policy;
  private final ApplicantFacts applicant;
  private final Marks notMet = new Marks();
  private final Marks open = new Marks();

  private Eligibility(Policy policy, ApplicantFacts applicant) {
    this.policy = policy;
    this.applicant = applicant;
  }

  public static Eligibility of(Policy policy, ApplicantFacts applicant) {
    var eligibility = new Eligibility(policy, applicant);
    String jurisdiction = Evaluation.jurisdiction(policy);
    List<Condition> conditions = policy.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (condition.recipient() == applicant.recipient()) {
        switch (Evaluation.of(condition, applicant, jurisdiction)) {
          case MET -> {}
          case NOT_MET -> eligibility.notMet.set(i);
          case NOT_YET_KNOWN -> eligibility.open.set(i);
        }
      }
    }
    return eligibility;
  }

  /** One for each condition for this kind of applicant, in the order of the text. */
  public List<Finding> findings() {
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < policy.conditions().size(); i++) {
      if (policy.conditions().get(i).recipient() == applicant.recipient()) {
        findings.add(finding(i));
      }
    }
    return findings;
  }

  /** Conditions that bar the applicant: required ones not met, forbidden ones met. */
  public List<Finding> failing() {
    return required(notMet);
  }

  /** Required conditions that can not be decided yet. */
  public List<Finding> open() {
    return required(open);
  }

  public Verdict verdict() {
    return anyRequired(notMet)
        ? Verdict.NOT_MET
        : anyRequired(open) ? Verdict.NOT_YET_KNOWN : Verdict.MET;
  }

  private boolean anyRequired(Marks marks) {
    for (int i = marks.next(0); i >= 0; i = marks.next(i + 1)) {
      if (isRequired(i)) {
        return true;
      }
    }
    return false;
  }

  private List<Finding> required(Marks marks) {
    var findings = new ArrayList<Finding>();
    for (int i = marks.next(0); i >= 0; i = marks.next(i + 1)) {
      if (isRequired(i)) {
        findings.add(finding(i));
      }
    }
    return findings;
  }

  private boolean isRequired(int index) {
    return policy.conditions().get(index).modality() != Condition.Modality.ENCOURAGED;
  }

  private Finding finding(int index) {
    Condition condition = policy.conditions().get(index);
    return new Finding(
        condition,
        notMet.has(index) ? Verdict.NOT_MET : open.has(index) ? Verdict.NOT_YET_KNOWN : Verdict.MET,
        Evaluation.saw(condition, applicant));
  }

  /** Marked conditions: the first 64 in a word, more only where one of them is marked. */
  private static final class Marks {
    private long first;
    private @Nullable BitSet more;

    void set(int index) {
      if (index < Long.SIZE) {
        first |= 1L << index;
      } else {
        if (more == null) {
          more = new BitSet();
        }
        more.set(index);
      }
    }

    boolean has(int index) {
      return index < Long.SIZE ? (first >>> index & 1) != 0 : more != null && more.get(index);
    }

    /** The next marked index from here on; -1 where there is none. */
    int next(int from) {
      long rest = from < Long.SIZE ? first & -1L << from : 0;
      if (rest != 0) {
        return Long.numberOfTrailingZeros(rest);
      }
      return more == null ? -1 : more.nextSetBit(Math.max(from, Long.SIZE));
    }
  }
}
