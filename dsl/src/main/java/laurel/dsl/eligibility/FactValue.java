package laurel.dsl.eligibility;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Money;
import laurel.dsl.text.BilingualText;
import org.jspecify.annotations.Nullable;

/** What an applicant states of a fact. A fact that is not stated is not yet known. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface FactValue {

  /** Words: a place, a trade. */
  record Words(String words) implements FactValue {}

  /** A whole number: years, months or a count. */
  record Whole(int number) implements FactValue {}

  /** An amount of money, in 分. */
  record Sum(long fen) implements FactValue {}

  /** A share, in hundredths of a percent. */
  record Share(int hundredths) implements FactValue {}

  /** A calendar day. */
  record Day(LocalDate day) implements FactValue {}

  /** Whether it holds. */
  record Flag(boolean holds) implements FactValue {}

  /** It last happened on this day. */
  record LastOn(LocalDate day) implements FactValue {}

  /** It never happened. */
  record Never() implements FactValue {}

  /** Whether this is a value of a fact of that type; nothing fits a fact nobody asks for. */
  default boolean fits(Fact.@Nullable Type type) {
    if (type == null) {
      return false;
    }
    return switch (type) {
      case PLACE, TEXT -> this instanceof Words(String words) && words.length() <= 500;
      case YEARS, MONTHS, DAYS, COUNT -> this instanceof Whole(int number) && number >= 0;
      case MONEY -> this instanceof Sum(long fen) && fen >= 0;
      case PERCENT -> this instanceof Share(int hundredths) && hundredths >= 0;
      case DATE -> this instanceof Day;
      case FLAG -> this instanceof Flag;
      case EVENT -> this instanceof LastOn || this instanceof Never;
    };
  }

  /** A measured value as a number of its unit, days since 1970 for a day; 0 for what has none. */
  default long magnitude() {
    return switch (this) {
      case Whole(int number) -> number;
      case Sum(long fen) -> fen;
      case Share(int hundredths) -> hundredths;
      case Day(LocalDate day) -> day.toEpochDay();
      case Words _, Flag _, LastOn _, Never _ -> 0;
    };
  }

  default BilingualText text() {
    return switch (this) {
      case Words(String words) -> BilingualText.verbatim(words);
      case Whole(int number) -> BilingualText.verbatim(Integer.toString(number));
      case Sum(long fen) -> Money.text(fen);
      case Share(int hundredths) -> BilingualText.verbatim(Amount.percent(hundredths));
      case Day(LocalDate day) -> BilingualText.verbatim(day.toString());
      case Flag(boolean holds) ->
          holds ? BilingualText.of("是", "yes") : BilingualText.of("否", "no");
      case LastOn(LocalDate day) -> BilingualText.verbatim(day.toString());
      case Never() -> BilingualText.of("没有发生", "never");
    };
  }
}
