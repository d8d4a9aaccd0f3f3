package laurel.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.decision.Reason;
import laurel.decision.Refusal;

/** Gaps and overlaps in time that a new version would make; to be read before it is published. */
final class Succession {

  private Succession() {}

  static List<Reason> of(
      List<RegulationVersion> published, LocalDate from, Optional<LocalDate> until) {
    var findings = new ArrayList<Reason>();
    for (RegulationVersion other : published) {
      boolean endsBefore = other.lastDayInForce().map(last -> last.isBefore(from)).orElse(false);
      boolean beginsAfter =
          until.map(last -> other.inForceFrom().orElseThrow().isAfter(last)).orElse(false);
      if (!endsBefore && !beginsAfter) {
        findings.add(
            Refusal.OVERLAP.because(List.of(), "number", other.number(), "span", other.span()));
      }
    }
    published.stream()
        .flatMap(other -> other.lastDayInForce().stream())
        .filter(last -> last.isBefore(from))
        .max(Comparator.naturalOrder())
        .filter(last -> last.plusDays(1).isBefore(from))
        .filter(last -> published.stream().noneMatch(other -> other.covers(from.minusDays(1))))
        .ifPresent(
            last ->
                findings.add(
                    Refusal.GAP.because(
                        List.of(), "from", last.plusDays(1), "until", from.minusDays(1))));
    until.ifPresent(last -> gapAfter(published, last).ifPresent(findings::add));
    return findings;
  }

  /** Days between the end of a new version and the beginning of one that is to come. */
  private static Optional<Reason> gapAfter(List<RegulationVersion> published, LocalDate last) {
    LocalDate first = last.plusDays(1);
    return published.stream()
        .flatMap(other -> other.inForceFrom().stream())
        .filter(first::isBefore)
        .min(Comparator.naturalOrder())
        .filter(_ -> published.stream().noneMatch(other -> other.covers(first)))
        .map(next -> Refusal.GAP.because(List.of(), "from", first, "until", next.minusDays(1)));
  }
}
