package laurel.dsl.policy;

import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.text.BilingualText;

/**
 * How many may win an award in one edition.
 *
 * @param total the number for all together, where the measure gives one; empty or one part
 * @param parts each binding on its own recipients
 * @param notCounted winners outside the quota, in the measure's words; may be empty
 */
public record Quota(
    List<Part> total, List<Part> parts, List<String> notCounted, boolean mayBeVacant) {

  public Quota {
    total = List.copyOf(total);
    parts = List.copyOf(parts);
    notCounted = List.copyOf(notCounted);
  }

  /** The total and the parts: all numbers that bind. */
  public Stream<Part> all() {
    return Stream.concat(total.stream(), parts.stream());
  }

  /**
   * One number.
   *
   * @param category the class of applicants it is for; empty for all
   * @param sharedWith the award it is shared with; empty for none
   * @param joint whether the recipients share the number
   * @param inPrinciple 原则上: going beyond needs a recorded decision with a reason
   * @param upTo the upper end of a range; equal to {@code count} where it is none
   */
  public record Part(
      List<RecipientKind> recipients,
      String category,
      String sharedWith,
      boolean joint,
      boolean inPrinciple,
      Bound bound,
      int count,
      int upTo) {

    public Part {
      recipients = List.copyOf(recipients);
    }

    /** The most that may win by this number; {@link Integer#MAX_VALUE} where it sets none. */
    public int most() {
      return switch (bound) {
        case AT_MOST, EXACTLY -> upTo;
        case LESS_THAN -> count - 1;
        case AT_LEAST, MORE_THAN -> Integer.MAX_VALUE;
      };
    }

    /** The fewest that must win by this number. */
    public int fewest() {
      return switch (bound) {
        case AT_LEAST, EXACTLY -> count;
        case MORE_THAN -> count + 1;
        case AT_MOST, LESS_THAN -> 0;
      };
    }

    public BilingualText text() {
      var who = recipients.stream().map(RecipientKind::text).toList();
      boolean range = upTo != count;
      return new BilingualText(
          String.join("、", who.stream().map(BilingualText::zh).toList())
              + (category.isEmpty() ? "" : "「" + category + "」")
              + (sharedWith.isEmpty() ? "" : "与「" + sharedWith + "」")
              + (joint ? "合计" : "")
              + (inPrinciple ? "原则上" : "")
              + (bound == Bound.EXACTLY ? "" : bound.text().zh())
              + count
              + (range ? "至" + upTo : "")
              + "个",
          String.join(", ", who.stream().map(BilingualText::en).toList())
              + (category.isEmpty() ? "" : " 「" + category + "」")
              + (sharedWith.isEmpty() ? "" : " together with 「" + sharedWith + "」")
              + (joint ? " jointly " : " ")
              + (inPrinciple ? "in principle " : "")
              + (bound == Bound.EXACTLY ? "" : bound.text().en() + " ")
              + count
              + (range ? " to " + upTo : ""));
    }
  }

  public BilingualText text() {
    return new BilingualText(
        String.join("，", all().map(p -> p.text().zh()).toList()) + (mayBeVacant ? "，可以空缺" : ""),
        String.join("; ", all().map(p -> p.text().en()).toList())
            + (mayBeVacant ? "; may be vacant" : ""));
  }
}
