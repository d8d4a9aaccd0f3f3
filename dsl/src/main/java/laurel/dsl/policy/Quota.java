package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.BilingualText;

/**
 * How many may win an award in one edition.
 *
 * @param parts each binding on its own recipients
 */
public record Quota(List<Part> parts, boolean mayBeVacant) {

  public Quota {
    parts = List.copyOf(parts);
  }

  /**
   * One number.
   *
   * @param joint whether the recipients share the number
   * @param inPrinciple 原则上: going beyond needs a recorded decision with a reason
   */
  public record Part(
      List<RecipientKind> recipients, boolean joint, boolean inPrinciple, Bound bound, int count) {

    public Part {
      recipients = List.copyOf(recipients);
    }

    public BilingualText text() {
      var who = recipients.stream().map(RecipientKind::text).toList();
      String zhBound = bound == Bound.AT_MOST ? "不超过" : bound == Bound.AT_LEAST ? "不少于" : "";
      String enBound =
          bound == Bound.AT_MOST ? "at most " : bound == Bound.AT_LEAST ? "at least " : "";
      return new BilingualText(
          String.join("、", who.stream().map(BilingualText::zh).toList())
              + (joint ? "合计" : "")
              + (inPrinciple ? "原则上" : "")
              + zhBound
              + count
              + "个",
          String.join(", ", who.stream().map(BilingualText::en).toList())
              + (joint ? " jointly " : " ")
              + (inPrinciple ? "in principle " : "")
              + enBound
              + count);
    }
  }

  public BilingualText text() {
    return new BilingualText(
        String.join("，", parts.stream().map(p -> p.text().zh()).toList())
            + (mayBeVacant ? "，可以空缺" : ""),
        String.join("; ", parts.stream().map(p -> p.text().en()).toList())
            + (mayBeVacant ? "; may be vacant" : ""));
  }
}
