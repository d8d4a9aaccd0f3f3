package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/**
 * An example in the measure's file: an applicant and how the measure decides.
 *
 * @param allElseMet whether what is not given is taken as met
 */
public record Scenario(
    String title,
    RecipientKind recipient,
    List<Given> givens,
    LocalDate submittedOn,
    boolean allElseMet,
    Outcome outcome,
    List<Clause> clauses) {

  /** The day of submission where the example names none. */
  public static final LocalDate ANY_DAY = LocalDate.of(2024, 6, 28);

  public Scenario {
    givens = List.copyOf(givens);
    clauses = List.copyOf(clauses);
  }

  /** How it comes out. */
  public enum Outcome {
    COMPLIES,
    FAILS,
    UNDECIDED
  }

  /** One thing known of the applicant. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "given")
  public sealed interface Given {
    /** The fact's or the condition's name. */
    String name();
  }

  public record Words(String name, String words) implements Given {}

  public record Measured(String name, Amount amount) implements Given {}

  public record Holding(String name, boolean holds) implements Given {}

  /** Happened on a day, or never: then the list is empty. */
  public record Occurred(String name, List<LocalDate> day) implements Given {
    public Occurred {
      day = List.copyOf(day);
    }
  }

  public record Found(String name, boolean met) implements Given {}
}
