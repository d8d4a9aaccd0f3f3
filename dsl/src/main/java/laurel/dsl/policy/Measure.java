package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * The measure itself.
 *
 * @param draft whether it is a draft for comment
 * @param noFee stated where the measure forbids any fee
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
    Provision<List<String>> criteria) {

  /** From when a measure is in force. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "from")
  public sealed interface InForce {}

  public record OnDate(LocalDate date) implements InForce {}

  public record FromPromulgation() implements InForce {}
}
