package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.BilingualText;

/**
 * The money that goes with an award.
 *
 * @param parts empty where the measure says there is none
 */
public record Bonus(List<Part> parts, boolean once) {

  public Bonus {
    parts = List.copyOf(parts);
  }

  /**
   * An amount for some recipients.
   *
   * @param fen in 分, exact
   */
  public record Part(List<RecipientKind> recipients, long fen) {
    public Part {
      recipients = List.copyOf(recipients);
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
        String.join("，", parts.stream().map(p -> who(p).zh() + Money.text(p.fen()).zh()).toList())
            + (once ? "，一次性" : ""),
        String.join(
                "; ",
                parts.stream().map(p -> who(p).en() + " " + Money.text(p.fen()).en()).toList())
            + (once ? "; once" : ""));
  }

  private static BilingualText who(Part part) {
    return new BilingualText(
        String.join("、", part.recipients().stream().map(r -> r.text().zh()).toList()),
        String.join(", ", part.recipients().stream().map(r -> r.text().en()).toList()));
  }
}
