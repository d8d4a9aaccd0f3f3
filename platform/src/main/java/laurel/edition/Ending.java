package laurel.edition;

import java.util.List;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;

/**
 * What ending the run under way would do.
 *
 * @param goesOn who takes part in what follows
 * @param fallsOut who does not, each with the reason
 * @param obstacles why it can not end yet; empty where it can
 */
public record Ending(List<Entry> goesOn, List<Entry> fallsOut, List<Reason> obstacles) {

  public Ending {
    goesOn = List.copyOf(goesOn);
    fallsOut = List.copyOf(fallsOut);
    obstacles = List.copyOf(obstacles);
  }

  /** Entries as they are when a run of the stage ends: nothing stays open. */
  static List<Entry> settled(Stage stage, List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                entry.outcome() != Entry.Outcome.OPEN
                    ? entry
                    : stage.kind() == StageKind.RECOMMENDATION
                        ? entry.settled(
                            Entry.Outcome.FAILED,
                            Entry.FellOut.NOT_RECOMMENDED.text().zh(),
                            stage.clauses())
                        : entry.settled(Entry.Outcome.PASSED, "", entry.clauses()))
        .toList();
  }
}
