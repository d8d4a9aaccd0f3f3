package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * Something somebody must, must not or may do.
 *
 * @param owedBy who owes it, where the measure says so; otherwise the winners
 * @param owedTo whom it is owed to; empty where the measure does not say
 */
public record Duty(
    Kind kind, String text, List<Role> owedBy, List<Role> owedTo, Due due, List<Clause> clauses) {

  public Duty {
    owedBy = List.copyOf(owedBy);
    owedTo = List.copyOf(owedTo);
    clauses = List.copyOf(clauses);
  }

  /** How a duty binds. */
  public enum Kind {
    MUST_NOT("不得", "must not"),
    SHALL("应当", "shall"),
    MAY("可以", "may"),
    /** Keep away from the case: examiners. */
    RECUSAL("回避", "keep away from");

    private final BilingualText text;

    Kind(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** When a duty falls due. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "due")
  public sealed interface Due {}

  /** It holds all the time, or the measure does not say when. */
  public record Always() implements Due {}

  /**
   * Each year, not later than a day.
   *
   * @param day 0 for the last day of the month
   */
  public record EachYear(int month, int day) implements Due {}

  /** So many times while the award is valid. */
  public record WhileValid(int atLeast, int atMost) implements Due {}

  /** When something happens, within a window. */
  public record OnEvent(List<String> causes, RevocationRule.Window window) implements Due {
    public OnEvent {
      causes = List.copyOf(causes);
    }
  }

  /** When it is due, for readers; empty where it always is. */
  public BilingualText dueText() {
    return switch (due) {
      case Always() -> BilingualText.of("", "");
      case EachYear(int month, int day) ->
          day == 0
              ? BilingualText.of("每年" + month + "月底前", "every year by the end of month " + month)
              : BilingualText.of(
                  "每年" + month + "月" + day + "日前",
                  "every year not later than %d-%02d".formatted(month, day));
      case WhileValid(int least, int most) ->
          BilingualText.of(
              "有效期内" + (least == most ? "" : least + "至") + most + "次",
              (least == most ? "" : least + " to ") + most + " times while the award is valid");
      case OnEvent(List<String> causes, var _) ->
          BilingualText.of(
              "发生" + String.join("、", causes) + "时", "upon " + String.join(", ", causes));
    };
  }
}
