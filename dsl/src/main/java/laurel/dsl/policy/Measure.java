package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * The measure itself.
 *
 * @param draft whether it is a draft for comment
 * @param noFee stated where the measure forbids any fee
 * @param criteriaRevision how often the criteria are revised
 * @param validUntil the last day, where the measure prints it instead of a term
 * @param firstDayCounts stated where the measure departs from or repeats the Civil Code's counting
 * @param funding who bears the costs
 */
public record Measure(
    String title,
    Provision<String> documentNumber,
    Provision<String> jurisdiction,
    boolean draft,
    Provision<CalendarDate> promulgated,
    Provision<InForce> inForce,
    Provision<Term> validity,
    Provision<List<String>> repeals,
    Provision<String> sourceText,
    Provision<Boolean> noFee,
    Provision<List<String>> criteria,
    Provision<Term> criteriaRevision,
    Provision<LocalDate> validUntil,
    Provision<Boolean> firstDayCounts,
    Provision<Role> funding) {

  /** From when a measure is in force. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "from")
  public sealed interface InForce {}

  public record OnDate(LocalDate date) implements InForce {}

  public record FromPromulgation() implements InForce {}

  /** So long after promulgation. */
  public record AfterPromulgation(Term term) implements InForce {}
}
