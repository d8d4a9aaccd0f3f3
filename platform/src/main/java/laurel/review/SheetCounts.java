package laurel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.ExaminerRules;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.edition.RunWork;
import org.springframework.stereotype.Component;

/** Whether a scored run has the sheets it needs. */
@Component
class SheetCounts {

  /** Experts are more than one. */
  private static final int MORE_THAN_ONE = 2;

  private final Rulings rulings;

  SheetCounts(Rulings rulings) {
    this.rulings = rulings;
  }

  /** The sheets that a scored run still lacks; none where the stage is not scored. */
  List<Reason> missing(RunWork.Context context) {
    return context.stage().is(Stage.Trait.SCORED) ? unscored(context) : List.of();
  }

  private List<Reason> unscored(RunWork.Context context) {
    var reasons = new ArrayList<Reason>();
    Map<UUID, Integer> sheets = new HashMap<>();
    Sheets.counting(context.taking().db(), context.edition().id()).stream()
        .filter(sheet -> sheet.sealed() && sheet.runIndex() == context.edition().runIndex())
        .forEach(sheet -> sheets.merge(sheet.applicationId(), 1, Integer::sum));
    context.entries().stream()
        .filter(entry -> !sheets.containsKey(entry.applicationId()))
        .forEach(
            entry ->
                reasons.add(
                    Refusal.NOT_SCORED.because(context.stage().clauses(), "name", entry.name())));
    if (reasons.isEmpty() && !gapsAccepted(context)) {
      reasons.addAll(tooFew(context, sheets));
      if (sheets.values().stream().distinct().count() > 1) {
        reasons.add(uneven(context, sheets));
      }
    }
    return reasons;
  }

  private boolean gapsAccepted(RunWork.Context context) {
    Edition edition = context.edition();
    return rulings
        .latest(context.taking().db(), Ruling.Kind.GAPS, edition.id(), edition.runIndex())
        .isPresent();
  }

  /** As many sheets as the measure's team has members; experts are more than one. */
  private static List<Reason> tooFew(RunWork.Context context, Map<UUID, Integer> sheets) {
    var team = context.edition().policy().examiners().team();
    int least = team.stated().map(SheetCounts::fewest).orElse(MORE_THAN_ONE);
    return context.entries().stream()
        .filter(entry -> sheets.getOrDefault(entry.applicationId(), 0) < least)
        .map(
            entry ->
                Refusal.TOO_FEW_SHEETS.because(
                    team.clauses().isEmpty() ? context.stage().clauses() : team.clauses(),
                    "name",
                    entry.name(),
                    "count",
                    sheets.getOrDefault(entry.applicationId(), 0),
                    "least",
                    least))
        .toList();
  }

  private static int fewest(ExaminerRules.ReviewTeam team) {
    return switch (team.bound()) {
      case AT_LEAST, EXACTLY -> team.members();
      case MORE_THAN -> team.members() + 1;
      case AT_MOST, LESS_THAN -> 1;
    };
  }

  private static Reason uneven(RunWork.Context context, Map<UUID, Integer> sheets) {
    List<String> counts =
        context.entries().stream()
            .map(entry -> entry.name() + " " + sheets.getOrDefault(entry.applicationId(), 0))
            .toList();
    return Refusal.UNEVEN_SHEETS.because(
        context.stage().clauses(), "counts", String.join("，", counts));
  }
}
