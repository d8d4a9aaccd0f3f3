package laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import org.springframework.stereotype.Component;

/** The recommending bodies' word on an application. */
@Component
public class RecommendationSteps implements Steps {

  /** What a body says. */
  public record Recommendation(boolean recommended, String opinion) {}

  private final Step<Candidate, Recommendation, UUID> recommend;

  RecommendationSteps(Candidates candidates, Rulings rulings) {
    this.recommend =
        Step.named(
                "application.recommend",
                "签署推荐意见",
                "Sign a recommendation",
                candidates.kind(),
                Recommendation.class,
                UUID.class)
            .by(UserRole.RECOMMENDER)
            .byBodies()
            .as(Side.RECOMMENDER)
            .in(StageKind.RECOMMENDATION)
            .from(Standing.IN_STAGE, Standing.PASSED, Standing.FAILED)
            .to(Standing.PASSED)
            .carries(Point.STAGE_ACTORS)
            .unless(taking -> byAnother(taking, rulings))
            .unlessSaid(
                (taking, said) -> {
                  var reasons = new ArrayList<>(Texts.required(said.opinion(), "opinion"));
                  if (reasons.isEmpty() && isRepeated(taking, rulings, said)) {
                    reasons.add(
                        Refusal.DECIDED_BEFORE.because(
                            taking.subject().in().stage().orElseThrow().clauses()));
                  }
                  return reasons;
                })
            .does(
                (taking, said) -> {
                  Candidate candidate = taking.subject();
                  Stage stage = candidate.in().stage().orElseThrow();
                  Entries.settle(
                      taking.db(),
                      candidate.in().id(),
                      candidate.in().runIndex(),
                      candidate.id(),
                      said.recommended() ? Entry.Outcome.PASSED : Entry.Outcome.FAILED,
                      said.recommended() ? "" : said.opinion().strip(),
                      stage.clauses());
                  rulings.write(
                      taking,
                      candidate.in(),
                      new Rulings.Word(
                          Ruling.Kind.RECOMMENDATION,
                          Optional.of(candidate.id()),
                          candidate.id(),
                          outcome(said),
                          said.opinion().strip(),
                          List.of(),
                          stage.clauses()));
                  return candidate.id();
                });
  }

  /**
   * A body may correct its own word before the stage ends, and recommend what another did not; what
   * another has recommended it leaves alone.
   */
  private static List<Reason> byAnother(Taking<Candidate> taking, Rulings rulings) {
    Candidate candidate = taking.subject();
    if (candidate.runIndex() < candidate.in().runIndex()) {
      return List.of(
          Refusal.WRONG_STANDING.because(
              List.of(),
              "standing",
              candidate.standing().text(),
              "step",
              new BilingualText("签署推荐意见", "sign a recommendation")));
    }
    return candidate.standing() == Standing.PASSED
        ? rulings
            .latest(taking.db(), Ruling.Kind.RECOMMENDATION, candidate.id(), candidate.runIndex())
            .filter(before -> !before.decidedFor().equals(taking.actingFor()))
            .map(
                before -> Refusal.OTHER_BODY.because(before.clauses(), "body", before.decidedFor()))
            .map(List::of)
            .orElse(List.of())
        : List.of();
  }

  private static boolean isRepeated(
      Taking<Candidate> taking, Rulings rulings, Recommendation said) {
    Candidate candidate = taking.subject();
    return rulings
        .latest(taking.db(), Ruling.Kind.RECOMMENDATION, candidate.id(), candidate.runIndex())
        .filter(before -> before.decidedFor().equals(taking.actingFor()))
        .filter(before -> before.outcome().equals(outcome(said)))
        .filter(before -> before.content().equals(said.opinion().strip()))
        .isPresent();
  }

  private static String outcome(Recommendation said) {
    return said.recommended() ? "RECOMMENDED" : "NOT_RECOMMENDED";
  }

  public Step<Candidate, Recommendation, UUID> recommending() {
    return recommend;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(recommend);
  }
}
