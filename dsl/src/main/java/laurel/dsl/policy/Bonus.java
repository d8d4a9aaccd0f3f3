package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * The money that goes with an award.
 *
 * @param parts empty where the measure says there is none
 * @param once whether it is paid a single time
 * @param firstTimeOnly whether only a first award brings it
 * @param usedFor what it is bound to; empty where the measure does not say
 * @param paidBy who pays; empty where the measure does not say
 */
public record Bonus(
    List<Part> parts,
    boolean once,
    boolean firstTimeOnly,
    List<String> usedFor,
    List<Role> paidBy) {

  public Bonus {
    parts = List.copyOf(parts);
    usedFor = List.copyOf(usedFor);
    paidBy = List.copyOf(paidBy);
  }

  /**
   * An amount for some recipients.
   *
   * @param ceiling whether the amount is the most they can get
   * @param fen in 分, exact
   */
  public record Part(List<RecipientKind> recipients, boolean ceiling, long fen) {
    public Part {
      recipients = List.copyOf(recipients);
    }

    public BilingualText text() {
      return new BilingualText(
          String.join("、", recipients.stream().map(r -> r.text().zh()).toList())
              + (ceiling ? "不超过" : "")
              + Money.text(fen).zh(),
          String.join(", ", recipients.stream().map(r -> r.text().en()).toList())
              + (ceiling ? " at most " : " ")
              + Money.text(fen).en());
    }
  }

  /** The amount for one kind of recipient, in 分; 0 where it gets none. */
  public long fenFor(RecipientKind recipient) {
    return parts.stream()
        .filter(part -> part.recipients().contains(recipient))
        .mapToLong(Part::fen)
        .findFirst()
        .orElse(0);
  }

  public BilingualText text() {
    if (parts.isEmpty()) {
      return BilingualText.of("无", "none");
    }
    return new BilingualText(
        String.join("，", parts.stream().map(p -> p.text().zh()).toList())
            + (once ? "，一次性" : "")
            + (firstTimeOnly ? "，仅首次" : ""),
        String.join("; ", parts.stream().map(p -> p.text().en()).toList())
            + (once ? "; once" : "")
            + (firstTimeOnly ? "; first time only" : ""));
  }
}
