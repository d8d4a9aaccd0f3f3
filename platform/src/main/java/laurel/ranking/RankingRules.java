package laurel.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;

/**
 * How a measure ranks in one of its stages.
 *
 * @param stage the ranking stage's index in the policy
 * @param sources the stages whose scores count
 * @param tieBreaker the stage whose score goes first among equals, where the measure names one
 */
public record RankingRules(
    Policy policy, int stage, List<Source> sources, Optional<Source> tieBreaker) {

  public RankingRules {
    sources = List.copyOf(sources);
  }

  /**
   * A score that counts.
   *
   * @param stage the stage's index in the policy
   * @param hundredths its weight in hundredths of a percent
   */
  public record Source(int stage, StageKind kind, int hundredths) {}

  /** The indices of the stages that rank, in the measure's order; empty where it ranks nobody. */
  public static List<Integer> stagesThatRank(Policy policy) {
    return IntStream.range(0, policy.stages().size())
        .filter(i -> !policy.stages().get(i).ranking().isEmpty())
        .boxed()
        .toList();
  }

  /** The rules of one stage that ranks. */
  public static RankingRules of(Policy policy, int stage) {
    List<Source> sources =
        policy.stages().get(stage).ranking().stream()
            .map(s -> source(policy, stage, s.stage(), s.hundredths()))
            .toList();
    Optional<Source> tieBreaker =
        policy
            .scoring()
            .ties()
            .stated()
            .flatMap(RankingRules::scoredStage)
            .map(kind -> source(policy, stage, kind, Stage.Source.FULL));
    return new RankingRules(policy, stage, sources, tieBreaker);
  }

  private static Optional<StageKind> scoredStage(Scoring.Ties ties) {
    return switch (ties) {
      case Scoring.ByScore(StageKind kind) -> Optional.of(kind);
      case Scoring.ByRole _, Scoring.Shared _ -> Optional.empty();
    };
  }

  /** The last stage of a kind up to the one that ranks: all who are ranked have been through it. */
  private static Source source(Policy policy, int ranking, StageKind kind, int hundredths) {
    int index =
        IntStream.rangeClosed(0, ranking)
            .map(i -> ranking - i)
            .filter(i -> policy.stages().get(i).kind() == kind)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no stage before ranks by " + kind));
    return new Source(index, kind, hundredths);
  }

  boolean dropsExtremes() {
    return policy.scoring().dropsExtremes().stated().orElse(false);
  }

  Provision<Scoring.Ties> ties() {
    return policy.scoring().ties();
  }

  List<Clause> clauses() {
    return policy.stages().get(stage).clauses();
  }
}
