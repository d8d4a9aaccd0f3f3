package laurel.dsl.comparison;

import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * What a policy says on one point.
 *
 * @param subject what of the dimension it is about: an award, a fact, a cause; may be empty
 * @param forWhom the kind of applicant it concerns, e.g. 组织; empty for all
 * @param stated false where the measure says nothing; then the value is 未规定
 * @param unit of the magnitude: values in different units are never compared; empty for none
 * @param magnitude how much, in the unit; 0 where it is no quantity
 */
public record Aspect(
    Dimension dimension,
    String subject,
    String forWhom,
    BilingualText value,
    boolean stated,
    String unit,
    long magnitude,
    List<Clause> clauses) {

  public Aspect {
    clauses = List.copyOf(clauses);
  }

  /** Something said in words, which can not be put in an order. */
  static Aspect words(
      Dimension dimension, String subject, String forWhom, BilingualText value, List<Clause> at) {
    return new Aspect(dimension, subject, forWhom, value, true, "", 0, at);
  }

  /** A point on which the measure says nothing. */
  static Aspect silent(Dimension dimension, String subject, List<Clause> at) {
    return new Aspect(
        dimension, subject, "", BilingualText.of("未规定", "not stated"), false, "", 0, at);
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
