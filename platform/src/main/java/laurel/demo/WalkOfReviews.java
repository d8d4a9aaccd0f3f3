package laurel.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.committee.CommitteeSteps;
import laurel.dsl.judgement.Cut;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.EditionWork;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.StepRunner;
import laurel.ranking.Place;
import laurel.ranking.Tie;
import laurel.review.Assignment;
import laurel.review.ListSteps;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import laurel.review.Undertakings;
import org.springframework.stereotype.Component;

/** The demo's examiners and committee. */
@Component
class WalkOfReviews {

  private final StepRunner runner;
  private final EditionWork work;
  private final Reviews reviews;
  private final ReviewSteps steps;
  private final Undertakings undertakings;
  private final ListSteps lists;
  private final CommitteeSteps committee;

  WalkOfReviews(
      StepRunner runner,
      EditionWork work,
      Reviews reviews,
      ReviewSteps steps,
      Undertakings undertakings,
      ListSteps lists,
      CommitteeSteps committee) {
    this.runner = runner;
    this.work = work;
    this.reviews = reviews;
    this.steps = steps;
    this.undertakings = undertakings;
    this.lists = lists;
    this.committee = committee;
  }

  /** Three examiners score all, four where the highest and the lowest do not count. */
  static List<String> examiners(boolean dropsExtremes) {
    return dropsExtremes
        ? List.of("-examiner", "-examiner2", "-examiner3", "-examiner4")
        : List.of("-examiner", "-examiner2", "-examiner3");
  }

  /** The examiners score whom they have not scored yet; everybody goes on. */
  void score(EditionWalk.Scene scene, Edition edition, Stage stage) {
    if (stage.is(Stage.Trait.SCORED)) {
      boolean drops = edition.policy().scoring().dropsExtremes().stated().orElse(false);
      for (String name : examiners(drops)) {
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
    List<String> duties =
        undertakings.open(examiner, edition.id()).stream().map(Duty::text).toList();
    if (!duties.isEmpty()) {
      runner.take(examiner, undertakings.undertaking(), edition.id(), duties).orThrow();
    }
    int points = 820 + edition.number() + (examiner.username().endsWith("2") ? 6 : 0);
    for (Assignment assignment : reviews.assignments(examiner, edition.id())) {
      points -= 17;
      if (assignment.sheet().filter(Scoresheet::sealed).isPresent()) {
        continue;
      }
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
    breakTies(scene, edition);
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

  /** Whoever the measure names orders equals at the cut as their receipts are ordered. */
  private void breakTies(EditionWalk.Scene scene, Edition edition) {
    Actor by =
        edition.policy().scoring().ties().stated().orElse(new Scoring.Shared())
                instanceof Scoring.ByRole(Role role)
            ? DemoPeople.memberOf(scene, List.of(role), UserRole.COMMITTEE)
            : scene.actor(UserRole.COMMITTEE);
    for (Set<UUID> equals : undecided(scene, edition)) {
      List<UUID> order =
          work.entries(scene.secretariat(), edition.id()).stream()
              .map(Entry::applicationId)
              .filter(equals::contains)
              .toList();
      runner
          .take(by, lists.breakingTies(), edition.id(), new ListSteps.TieOrder(order, "按受理先后。"))
          .orThrow();
    }
  }

  private Set<Set<UUID>> undecided(EditionWalk.Scene scene, Edition edition) {
    return reviews.ranking(scene.secretariat(), edition.id()).stream()
        .flatMap(ranking -> ranking.places().stream())
        .filter(place -> place.within() == Cut.Within.UNDECIDED)
        .map(
            place ->
                switch (place.tie()) {
                  case Tie.Open(List<String> others, var _) -> together(place, others);
                  case Tie.Shared(List<String> others, var _) -> together(place, others);
                  case Tie.Broken _, Tie.None _ -> Set.<UUID>of();
                })
        .filter(equals -> !equals.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<UUID> together(Place place, List<String> others) {
    return Stream.concat(Stream.of(place.application()), others.stream())
        .map(UUID::fromString)
        .collect(Collectors.toSet());
  }

  private static UUID id(Place place) {
    return UUID.fromString(place.application());
  }
}
