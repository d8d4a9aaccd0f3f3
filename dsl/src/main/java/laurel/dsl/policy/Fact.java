package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

/** Something an applicant states, named in the measure's words. */
public record Fact(String name, Type type) {

  /** What kind of value a fact takes. */
  public enum Type {
    PLACE("地点", "a place"),
    /** Whole years. */
    YEARS("年数", "a number of years"),
    /** Whole months. */
    MONTHS("月数", "a number of months"),
    /** Whole days. */
    DAYS("天数", "a number of days"),
    COUNT("数量", "a count"),
    /** An amount, in 分. */
    MONEY("金额", "an amount of money"),
    /** A share, in hundredths of a percent. */
    PERCENT("百分比", "a percentage"),
    DATE("日期", "a date"),
    TEXT("文字", "words"),
    FLAG("有无", "yes or no"),
    /** The day on which it last happened, or never. */
    EVENT("事件", "an event");

    private final BilingualText text;

    Type(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }

    /** The type of a fact that lasts, in the measure's unit. */
    public static Type period(Term.Unit unit) {
      return switch (unit) {
        case YEARS -> YEARS;
        case MONTHS -> MONTHS;
        case DAYS -> DAYS;
        case WORKING_DAYS, EDITIONS -> COUNT;
      };
    }
  }
}
