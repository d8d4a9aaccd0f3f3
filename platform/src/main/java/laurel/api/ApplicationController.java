package laurel.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.identity.Actor;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Applications, recommendations, findings and scores. */
@RestController
class ApplicationController {

  /** A body's word. */
  record RecommendationForm(boolean recommended, String body, String opinion) {}

  /** What a role found on evidence. */
  record FindingForm(String condition, boolean met, String evidence) {}

  /** The answer to the conflict question. */
  record ConflictForm(Scoresheet.Conflict answer) {}

  /** A scoresheet; sealing makes it final. */
  record ScoreForm(BigDecimal score, String strengths, String opportunities, boolean seal) {}

  private final AwardApplications applications;
  private final EligibilityReviews eligibility;
  private final Reviews reviews;

  ApplicationController(
      AwardApplications applications, EligibilityReviews eligibility, Reviews reviews) {
    this.applications = applications;
    this.eligibility = eligibility;
    this.reviews = reviews;
  }

  @GetMapping("/api/applications")
  List<AwardApplication> own(Actor actor) {
    return applications.own(actor);
  }

  @GetMapping("/api/editions/{edition}/applications")
  List<AwardApplication> of(Actor actor, @PathVariable UUID edition) {
    return applications.of(actor, edition);
  }

  @PutMapping("/api/editions/{edition}/application")
  ResponseEntity<Object> save(
      Actor actor, @PathVariable UUID edition, @RequestBody ApplicationDraft draft) {
    return Answers.of(applications.save(actor, edition, draft));
  }

  @GetMapping("/api/applications/{id}")
  AwardApplication get(Actor actor, @PathVariable UUID id) {
    return applications.get(actor, id);
  }

  /** Safe to repeat: a submitted application answers with the same receipt. */
  @PostMapping("/api/applications/{id}/submit")
  ResponseEntity<Object> submit(Actor actor, @PathVariable UUID id) {
    return Answers.of(applications.submit(actor, id));
  }

  @PostMapping("/api/applications/{id}/withdraw")
  ResponseEntity<Object> withdraw(Actor actor, @PathVariable UUID id) {
    return Answers.of(applications.withdraw(actor, id));
  }

  @PostMapping("/api/applications/{id}/recommendation")
  ResponseEntity<Object> recommend(
      Actor actor, @PathVariable UUID id, @RequestBody RecommendationForm form) {
    return Answers.of(
        eligibility.recommend(actor, id, form.recommended(), form.body(), form.opinion()));
  }

  @PostMapping("/api/applications/{id}/findings")
  ResponseEntity<Object> find(Actor actor, @PathVariable UUID id, @RequestBody FindingForm form) {
    return Answers.of(eligibility.find(actor, id, form.condition(), form.met(), form.evidence()));
  }

  @PostMapping("/api/applications/{id}/eligibility")
  ResponseEntity<Object> decide(Actor actor, @PathVariable UUID id) {
    return Answers.of(eligibility.decide(actor, id));
  }

  @GetMapping("/api/editions/{edition}/assignments")
  List<Reviews.Assignment> assignments(Actor actor, @PathVariable UUID edition) {
    return reviews.assignments(actor, edition);
  }

  @PostMapping("/api/applications/{id}/conflict")
  ResponseEntity<Object> conflict(
      Actor actor, @PathVariable UUID id, @RequestBody ConflictForm form) {
    return Answers.of(reviews.answerConflict(actor, id, form.answer()));
  }

  @GetMapping("/api/applications/{id}/material")
  ResponseEntity<Object> material(Actor actor, @PathVariable UUID id) {
    return Answers.of(reviews.material(actor, id));
  }

  @PutMapping("/api/applications/{id}/scoresheet")
  ResponseEntity<Object> score(Actor actor, @PathVariable UUID id, @RequestBody ScoreForm form) {
    return Answers.of(
        reviews.score(
            actor, id, form.score(), form.strengths(), form.opportunities(), form.seal()));
  }
}
