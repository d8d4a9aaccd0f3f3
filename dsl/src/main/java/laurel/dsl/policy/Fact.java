package laurel.dsl.policy;

/** Something an applicant states, named in the measure's words. */
public record Fact(String name, Type type) {

  /** What kind of value a fact takes. */
  public enum Type {
    PLACE,
    /** Whole years. */
    YEARS,
    /** Whole months. */
    MONTHS,
    COUNT,
    TEXT,
    FLAG,
    /** The day on which it last happened, or never. */
    EVENT;

    /** The type of a fact that lasts, in the measure's unit. */
    public static Type period(Term.Unit unit) {
      return switch (unit) {
        case YEARS -> YEARS;
        case MONTHS -> MONTHS;
        case DAYS, WORKING_DAYS, EDITIONS -> COUNT;
      };
    }
  }
}
