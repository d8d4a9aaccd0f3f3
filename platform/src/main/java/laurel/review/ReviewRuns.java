package laurel.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import laurel.ranking.Gap;
import laurel.ranking.Place;
import laurel.ranking.Ranking;
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
  private final SheetCounts sheets;

  ReviewRuns(Rulings rulings, Rankings rankings, SheetCounts sheets) {
    this.rulings = rulings;
    this.rankings = rankings;
    this.sheets = sheets;
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
    var reasons = new ArrayList<Reason>(incomplete(context));
    reasons.addAll(sheets.missing(context));
    if (feedsAnotherReview(context) && decided(context, Ruling.Kind.SHORTLIST).isEmpty()) {
      reasons.add(
          Refusal.NO_SHORTLIST.because(
              context.stage().clauses(), "list", String.join("、", context.stage().produces())));
    }
    return reasons;
  }

  private Optional<Ruling> decided(Context context, Ruling.Kind kind) {
    Edition edition = context.edition();
    return rulings.latest(context.taking().db(), kind, edition.id(), edition.runIndex());
  }

  /** A ranking for which sheets are missing, and nobody has accepted that, is none. */
  private List<Reason> incomplete(Context context) {
    if (context.stage().ranking().isEmpty()) {
      return List.of();
    }
    return rankings.of(context.taking().db(), context.edition()).stream()
        .flatMap(
            ranking ->
                switch (ranking) {
                  case Ranking.Complete _ -> List.<Gap>of().stream();
                  case Ranking.Incomplete open -> open.gaps().stream();
                })
        .map(gap -> missing(context, gap))
        .toList();
  }

  private static Reason missing(Context context, Gap gap) {
    return Refusal.TOO_FEW_SHEETS.because(
        context.stage().clauses(),
        "name",
        Rankings.name(context.entries(), gap.application()),
        "count",
        gap.sheets(),
        "least",
        gap.expected());
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
