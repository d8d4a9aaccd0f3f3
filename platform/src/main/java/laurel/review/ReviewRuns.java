package laurel.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.edition.RunWork;
import laurel.ranking.Place;
import org.springframework.stereotype.Component;

/** A scored run ends when all are scored and its list is decided; a ranking is kept as it was. */
@Component
class ReviewRuns implements RunWork {

  private static final Set<StageKind> REVIEWS = Set.of(ReviewSteps.SCORED);

  /** Stages in which only those have a part whom a list names. */
  private static final Set<StageKind> BY_LIST =
      Set.of(
          StageKind.ELIGIBILITY_REVIEW,
          StageKind.TRAINING,
          StageKind.DOCUMENT_REVIEW,
          StageKind.ON_SITE_REVIEW,
          StageKind.PRESENTATION);

  private final Rulings rulings;
  private final Rankings rankings;

  ReviewRuns(Rulings rulings, Rankings rankings) {
    this.rulings = rulings;
    this.rankings = rankings;
  }

  @Override
  public Set<StageKind> kinds() {
    return Set.of(
        StageKind.DOCUMENT_REVIEW,
        StageKind.ON_SITE_REVIEW,
        StageKind.PRESENTATION,
        StageKind.EVALUATION);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    if (context.entries().isEmpty()) {
      return List.of();
    }
    var reasons = new ArrayList<Reason>();
    if (context.stage().is(Stage.Trait.SCORED)) {
      reasons.addAll(unscored(context));
    }
    if (feedsAnotherReview(context) && decided(context, Ruling.Kind.SHORTLIST).isEmpty()) {
      reasons.add(
          Refusal.NO_SHORTLIST.because(
              context.stage().clauses(), "list", String.join("、", context.stage().produces())));
    }
    return reasons;
  }

  private List<Reason> unscored(Context context) {
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
    if (reasons.isEmpty() && sheets.values().stream().distinct().count() > 1) {
      uneven(context, sheets).ifPresent(reasons::add);
    }
    return reasons;
  }

  private Optional<Ruling> decided(Context context, Ruling.Kind kind) {
    Edition edition = context.edition();
    return rulings.latest(context.taking().db(), kind, edition.id(), edition.runIndex());
  }

  private Optional<Reason> uneven(Context context, Map<UUID, Integer> sheets) {
    if (decided(context, Ruling.Kind.GAPS).isPresent()) {
      return Optional.empty();
    }
    List<String> counts =
        context.entries().stream()
            .map(entry -> entry.name() + " " + sheets.getOrDefault(entry.applicationId(), 0))
            .toList();
    return Optional.of(
        Refusal.UNEVEN_SHEETS.because(
            context.stage().clauses(), "counts", String.join("，", counts)));
  }

  /** Whether a later review starts from what this one produces: then its list is a cut. */
  private static boolean feedsAnotherReview(Context context) {
    List<Stage> stages = context.edition().policy().stages();
    return REVIEWS.contains(context.stage().kind())
        && stages.stream()
            .skip(context.edition().runIndex() + 1L)
            .filter(later -> BY_LIST.contains(later.kind()))
            .anyMatch(
                later -> later.uses().stream().anyMatch(context.stage().produces()::contains));
  }

  /** The places and totals as they were when the evaluation ended. */
  @Override
  public void ended(Context context) {
    if (context.stage().ranking().isEmpty()) {
      return;
    }
    rankings
        .of(context.taking().db(), context.edition())
        .ifPresent(ranking -> ranking.places().forEach(place -> keep(context, place)));
  }

  private static void keep(Context context, Place place) {
    context.entries().stream()
        .filter(entry -> entry.applicationId().toString().equals(place.application()))
        .forEach(
            entry ->
                Entries.rank(
                    context.taking().db(),
                    context.edition().id(),
                    new Entry(
                        entry.applicationId(),
                        entry.runIndex(),
                        entry.name(),
                        entry.recipient(),
                        entry.award(),
                        entry.category(),
                        entry.outcome(),
                        Optional.of(place.place()),
                        Optional.of(place.total()),
                        entry.reason(),
                        entry.clauses())));
  }
}
