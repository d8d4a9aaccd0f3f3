package laurel.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.committee.CommitteeSteps;
import laurel.dsl.judgement.Cut;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.EditionWork;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.StepRunner;
import laurel.ranking.Place;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;
import org.springframework.stereotype.Component;

/** The demo's examiners and committee. */
@Component
class WalkOfReviews {

  private final StepRunner runner;
  private final EditionWork work;
  private final Reviews reviews;
  private final ReviewSteps steps;
  private final ListSteps lists;
  private final CommitteeSteps committee;

  WalkOfReviews(
      StepRunner runner,
      EditionWork work,
      Reviews reviews,
      ReviewSteps steps,
      ListSteps lists,
      CommitteeSteps committee) {
    this.runner = runner;
    this.work = work;
    this.reviews = reviews;
    this.steps = steps;
    this.lists = lists;
    this.committee = committee;
  }

  /** Three examiners score all; everybody goes on. */
  void score(EditionWalk.Scene scene, Edition edition, Stage stage) {
    if (stage.is(Stage.Trait.SCORED)) {
      for (String name : List.of("-examiner", "-examiner2", "-examiner3")) {
        score(edition, Actor.of(scene.city().slug() + name, scene.tenant(), UserRole.EXAMINER));
      }
    }
    if (!stage.produces().isEmpty()) {
      runner
          .take(
              scene.secretariat(),
              lists.shortlisting(),
              edition.id(),
              new ListSteps.Shortlist(
                  work.entries(scene.secretariat(), edition.id()).stream()
                      .map(Entry::applicationId)
                      .collect(Collectors.toSet()),
                  ""))
          .orThrow();
    }
  }

  private void score(Edition edition, Actor examiner) {
    int points = 820 + edition.number() + (examiner.username().endsWith("2") ? 6 : 0);
    for (Assignment assignment : reviews.assignments(examiner, edition.id())) {
      points -= 17;
      runner
          .take(examiner, steps.answering(), assignment.applicationId(), Assignment.Conflict.NONE)
          .orThrow();
      runner
          .take(
              examiner,
              steps.sealing(),
              assignment.applicationId(),
              new ReviewSteps.SheetForm(
                  Optional.of(BigDecimal.valueOf(points)),
                  "质量文化深入，过程管理系统。",
                  "测量结果的对比分析可再加强。",
                  Optional.empty()))
          .orThrow();
    }
  }

  /** The committee follows the ranking, within the quota. */
  void decide(EditionWalk.Scene scene, Edition edition) {
    Map<UUID, String> proposal = new LinkedHashMap<>();
    reviews
        .ranking(scene.secretariat(), edition.id())
        .ifPresent(
            ranking ->
                ranking.places().stream()
                    .filter(place -> place.within() == Cut.Within.WITHIN)
                    .forEach(place -> proposal.put(id(place), place.contender().award())));
    runner
        .take(
            scene.actor(UserRole.COMMITTEE),
            committee.deciding(),
            edition.id(),
            new CommitteeSteps.Proposal(proposal, ""))
        .orThrow();
  }

  private static UUID id(Place place) {
    return UUID.fromString(place.application());
  }
}
