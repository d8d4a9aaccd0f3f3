package laurel.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.api.Answers;
import laurel.api.Because;
import laurel.api.Taken;
import laurel.application.ApplicationLine;
import laurel.application.ApplicationLists;
import laurel.dsl.judgement.Cut;
import laurel.dsl.judgement.Explanation;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.ranking.DropOne;
import laurel.ranking.Gap;
import laurel.ranking.Place;
import laurel.ranking.Ranking;
import laurel.ranking.Tie;
import laurel.review.ListSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rankings, and what the office decides on scored stages. */
@RestController
@Tag(name = "review")
class RankingController {

  /**
   * A place in the ranking.
   *
   * @param tiedWith the applications with the same total
   * @param why all of it in words, in the order in which it was worked out
   */
  record PlaceAnswer(
      int place,
      UUID applicationId,
      String name,
      String award,
      BigDecimal total,
      List<UUID> tiedWith,
      boolean tieOpen,
      boolean belowMinimum,
      Cut.Within within,
      List<Explanation> why) {
    static PlaceAnswer of(Place place, Map<UUID, String> names) {
      UUID id = UUID.fromString(place.application());
      return new PlaceAnswer(
          place.place(),
          id,
          names.getOrDefault(id, ""),
          place.contender().award(),
          place.total(),
          tiedWith(place.tie()).stream().map(UUID::fromString).toList(),
          place.tie() instanceof Tie.Open,
          place.belowMinimum(),
          place.within(),
          place.why());
    }

    private static List<String> tiedWith(Tie tie) {
      return switch (tie) {
        case Tie.None _ -> List.of();
        case Tie.Broken(List<String> with, var _) -> with;
        case Tie.Shared(List<String> with, var _) -> with;
        case Tie.Open(List<String> with, var _) -> with;
      };
    }
  }

  /** One without a score. */
  record UnrankedAnswer(UUID applicationId, String name, Explanation why) {}

  /**
   * A ranking.
   *
   * @param complete whether all sheets are there or what is missing was accepted
   */
  record RankingAnswer(
      boolean complete, List<PlaceAnswer> places, List<UnrankedAnswer> unranked, List<Gap> gaps) {}

  /** Who goes on, and why. */
  record ShortlistForm(Set<UUID> applications, Optional<String> reason) {}

  /** Who goes before whom among equals, from first to last, and why. */
  record TieForm(List<UUID> order, String reason) {}

  private final Reviews reviews;
  private final ApplicationLists applications;
  private final ListSteps steps;
  private final StepRunner runner;

  RankingController(
      Reviews reviews, ApplicationLists applications, ListSteps steps, StepRunner runner) {
    this.reviews = reviews;
    this.applications = applications;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/editions/{edition}/sheets")
  @Operation(summary = "评分表 · The sheets that count")
  List<Scoresheet> sheets(Actor actor, @PathVariable UUID edition) {
    return reviews.sheets(actor, edition);
  }

  @GetMapping("/api/editions/{edition}/ranking")
  @Operation(summary = "排序及其理由 · The ranking, each place explained")
  RankingAnswer ranking(Actor actor, @PathVariable UUID edition) {
    Optional<Ranking> ranking = reviews.ranking(actor, edition);
    if (ranking.isEmpty()) {
      return new RankingAnswer(false, List.of(), List.of(), List.of());
    }
    Map<UUID, String> names =
        applications.of(actor, edition, ApplicationLists.Query.ALL).lines().stream()
            .collect(Collectors.toMap(ApplicationLine::id, ApplicationLine::applicantName));
    return new RankingAnswer(
        ranking.get() instanceof Ranking.Complete,
        ranking.get().places().stream().map(place -> PlaceAnswer.of(place, names)).toList(),
        ranking.get().unranked().stream().map(u -> unranked(u, names)).toList(),
        switch (ranking.get()) {
          case Ranking.Complete _ -> List.of();
          case Ranking.Incomplete incomplete -> incomplete.gaps();
        });
  }

  private static UnrankedAnswer unranked(Ranking.Unranked unranked, Map<UUID, String> names) {
    UUID id = UUID.fromString(unranked.application());
    return new UnrankedAnswer(id, names.getOrDefault(id, ""), unranked.why());
  }

  @GetMapping("/api/editions/{edition}/ranking/drop-one")
  @Operation(summary = "去掉任一专家的变化 · What leaving out each examiner would change")
  List<DropOne> dropOne(Actor actor, @PathVariable UUID edition) {
    return reviews.dropOne(actor, edition);
  }

  @PostMapping("/api/editions/{edition}/shortlist")
  @Operation(summary = "确定名单 · Decide who goes on from a scored stage")
  Taken shortlist(
      Actor actor, @PathVariable UUID edition, @RequestBody ShortlistForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.shortlisting(),
            edition,
            new ListSteps.Shortlist(form.applications(), form.reason().orElse("")),
            request),
        Taken::new);
  }

  @PostMapping("/api/editions/{edition}/tie")
  @Operation(summary = "决定同分先后 · Decide the order of equals")
  Taken tie(Actor actor, @PathVariable UUID edition, @RequestBody TieForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.breakingTies(),
            edition,
            new ListSteps.TieOrder(form.order(), form.reason()),
            request),
        Taken::new);
  }

  @PostMapping("/api/editions/{edition}/uneven-sheets")
  @Operation(summary = "同意评分表份数不同 · Accept uneven numbers of sheets")
  Taken uneven(
      Actor actor, @PathVariable UUID edition, @RequestBody Because because, Request request) {
    return Answers.of(
        runner.take(actor, steps.acceptingGaps(), edition, because.reason(), request), Taken::new);
  }
}
