package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

/** How a number, an amount or a date binds. For dates, less is earlier. */
public enum Bound {
  AT_MOST("不超过", "at most"),
  AT_LEAST("不少于", "at least"),
  EXACTLY("等于", "exactly"),
  MORE_THAN("超过", "more than"),
  LESS_THAN("少于", "less than");

  private final BilingualText text;

  Bound(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }

  /** Whether a value so compared with the bound's own value keeps within it. */
  public boolean allows(int comparison) {
    return switch (this) {
      case AT_MOST -> comparison <= 0;
      case AT_LEAST -> comparison >= 0;
      case EXACTLY -> comparison == 0;
      case MORE_THAN -> comparison > 0;
      case LESS_THAN -> comparison < 0;
    };
  }
}
