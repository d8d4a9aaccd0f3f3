package laurel.dsl.policy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import laurel.dsl.text.BilingualText;

/** Amounts of money, held in 分. */
public final class Money {

  private Money() {}

  /** An amount as people write it, e.g. 150,000元 and 150,000 yuan. */
  public static BilingualText text(long fen) {
    String yuan =
        NumberFormat.getNumberInstance(Locale.ROOT)
            .format(BigDecimal.valueOf(fen).movePointLeft(2));
    return new BilingualText(yuan + "元", yuan + " yuan");
  }
}
