package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import laurel.dsl.text.BilingualText;

/** What a fact is compared with, in its own unit. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "amount")
public sealed interface Amount {

  /** A count of things. */
  record Count(int count) implements Amount {}

  /** A length of time; compared with facts in the same unit only. */
  record Lasting(Term term) implements Amount {}

  /** Money, in 分. */
  record Sum(long fen) implements Amount {}

  /** A share, in hundredths of a percent. */
  record Share(int hundredths) implements Amount {}

  /** A calendar day. */
  record Day(LocalDate date) implements Amount {}

  /** The type of the facts it can be compared with. */
  default Fact.Type type() {
    return switch (this) {
      case Count _ -> Fact.Type.COUNT;
      case Lasting(Term term) -> Fact.Type.period(term.unit());
      case Sum _ -> Fact.Type.MONEY;
      case Share _ -> Fact.Type.PERCENT;
      case Day _ -> Fact.Type.DATE;
    };
  }

  /** The amount as a number of its unit: days since 1970 for a date. */
  default long number() {
    return switch (this) {
      case Count(int count) -> count;
      case Lasting(Term term) -> term.count();
      case Sum(long fen) -> fen;
      case Share(int hundredths) -> hundredths;
      case Day(LocalDate date) -> date.toEpochDay();
    };
  }

  default BilingualText text() {
    return switch (this) {
      case Count(int count) -> BilingualText.verbatim(Integer.toString(count));
      case Lasting(Term term) -> term.text();
      case Sum(long fen) -> Money.text(fen);
      case Share(int hundredths) -> BilingualText.verbatim(percent(hundredths));
      case Day(LocalDate date) -> BilingualText.verbatim(date.toString());
    };
  }

  /** A share as people write it, e.g. 3.5%. */
  static String percent(int hundredths) {
    return BigDecimal.valueOf(hundredths).movePointLeft(2).stripTrailingZeros().toPlainString()
        + "%";
  }
}
