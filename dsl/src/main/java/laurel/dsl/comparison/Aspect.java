package laurel.dsl.comparison;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.text.BilingualText;

/**
 * What a policy says on one point.
 *
 * @param subject what of the dimension it is about: an award, a fact, a cause; may be empty
 * @param forWhom the kind of applicant it concerns, e.g. 组织; empty for all
 * @param state whether the measure says it, says nothing, or leaves it to another rule
 * @param unit of the magnitude: values in different units are never compared; empty for none
 * @param magnitude how much, in the unit; 0 where it is no quantity
 */
public record Aspect(
    Dimension dimension,
    String subject,
    String forWhom,
    BilingualText value,
    State state,
    String unit,
    long magnitude,
    List<Clause> clauses) {

  /** What a measure does about a point. */
  public enum State {
    STATED,
    /** Shown as 未规定. */
    NOT_STATED,
    /** 依照 a rule from above, which the value names. */
    LEFT_TO
  }

  public Aspect {
    clauses = List.copyOf(clauses);
  }

  /** Something said in words, which can not be put in an order. */
  static Aspect words(
      Dimension dimension, String subject, String forWhom, BilingualText value, List<Clause> at) {
    return new Aspect(dimension, subject, forWhom, value, State.STATED, "", 0, at);
  }

  /** A point on which the measure says nothing. */
  static Aspect silent(Dimension dimension, String subject, Provision<?> provision) {
    String leftTo = provision instanceof Provision.NotStated<?>(var _, String rule) ? rule : "";
    State state = leftTo.isEmpty() ? State.NOT_STATED : State.LEFT_TO;
    return new Aspect(dimension, subject, "", silence(leftTo), state, "", 0, provision.clauses());
  }

  /** Silence in words, with the rule to which the point is left. */
  static BilingualText silence(String leftTo) {
    return leftTo.isEmpty()
        ? BilingualText.of("未规定", "not stated")
        : BilingualText.of("未规定，依照「" + leftTo + "」", "not stated, left to 「" + leftTo + "」");
  }

  public boolean stated() {
    return state == State.STATED;
  }

  boolean isQuantity() {
    return !unit.isEmpty();
  }

  /** The same point in another policy. */
  boolean sameAs(Aspect other) {
    return dimension == other.dimension
        && subject.equals(other.subject)
        && forWhom.equals(other.forWhom);
  }
}
