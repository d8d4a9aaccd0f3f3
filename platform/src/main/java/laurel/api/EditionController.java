package laurel.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import laurel.award.Awards;
import laurel.decision.Outcome;
import laurel.edition.EditionPlan;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.publicnotice.PublicNotices;
import laurel.review.CommitteeDecisions;
import laurel.review.Ranked;
import laurel.review.Reviews;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions from the plan to the approval. */
@RestController
@RequestMapping("/api/editions")
class EditionController {

  /** A remark kept with a step. */
  record Note(String note) {}

  /** Who goes on. */
  record Shortlist(Set<UUID> applications) {}

  /** The award for each application that is proposed. */
  record Decision(Map<UUID, String> proposed, String reason) {}

  /** The number of the approving document. */
  record Approval(String documentNumber) {}

  private final Editions editions;
  private final Reviews reviews;
  private final CommitteeDecisions decisions;
  private final PublicNotices notices;
  private final Awards awards;

  EditionController(
      Editions editions,
      Reviews reviews,
      CommitteeDecisions decisions,
      PublicNotices notices,
      Awards awards) {
    this.editions = editions;
    this.reviews = reviews;
    this.decisions = decisions;
    this.notices = notices;
    this.awards = awards;
  }

  @GetMapping
  List<EditionAnswer> all(Actor actor) {
    return editions
        .all(actor.home().orElseThrow(() -> new AccessDeniedException("no city")))
        .stream()
        .map(EditionAnswer::of)
        .toList();
  }

  @GetMapping("/{id}")
  EditionAnswer get(Actor actor, @PathVariable UUID id) {
    return EditionAnswer.of(
        editions.get(actor.home().orElseThrow(() -> new AccessDeniedException("no city")), id));
  }

  @PostMapping
  ResponseEntity<Object> plan(Actor actor, @RequestBody EditionPlan plan) {
    return Answers.of(editions.plan(actor, plan).then(e -> Outcome.accepted(EditionAnswer.of(e))));
  }

  @PostMapping("/{id}/open")
  ResponseEntity<Object> open(Actor actor, @PathVariable UUID id) {
    return Answers.of(editions.open(actor, id).then(e -> Outcome.accepted(EditionAnswer.of(e))));
  }

  @PostMapping("/{id}/end-stage")
  ResponseEntity<Object> endStage(Actor actor, @PathVariable UUID id, @RequestBody Note note) {
    return Answers.of(
        editions.endStage(actor, id, note.note()).then(e -> Outcome.accepted(EditionAnswer.of(e))));
  }

  @PostMapping("/{id}/shortlist")
  ResponseEntity<Object> shortlist(
      Actor actor, @PathVariable UUID id, @RequestBody Shortlist shortlist) {
    return Answers.of(reviews.shortlist(actor, id, shortlist.applications()));
  }

  @GetMapping("/{id}/ranking")
  List<Ranked> ranking(Actor actor, @PathVariable UUID id) {
    return reviews.ranking(actor, id);
  }

  @PostMapping("/{id}/decision")
  ResponseEntity<Object> decide(
      Actor actor, @PathVariable UUID id, @RequestBody Decision decision) {
    return Answers.of(
        decisions
            .decide(actor, id, decision.proposed(), decision.reason())
            .then(e -> Outcome.accepted(EditionAnswer.of(e))));
  }

  @PostMapping("/{id}/notice")
  ResponseEntity<Object> publish(Actor actor, @PathVariable UUID id) {
    return Answers.of(notices.publish(actor, id));
  }

  @PostMapping("/{id}/approve")
  ResponseEntity<Object> approve(
      Actor actor, @PathVariable UUID id, @RequestBody Approval approval) {
    return Answers.of(awards.approve(actor, id, approval.documentNumber()));
  }
}
