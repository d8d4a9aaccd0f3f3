package laurel.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.application.AwardApplication;
import laurel.application.Candidate;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Clause;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import laurel.review.Assignment;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import laurel.review.Undertakings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an examiner does. */
@RestController
@Tag(name = "review")
class AssignmentController {

  /** The answer to the conflict question. */
  record ConflictForm(Assignment.Conflict answer) {}

  /**
   * A scoresheet.
   *
   * @param score absent while there are only words
   */
  record SheetForm(Optional<BigDecimal> score, String strengths, String opportunities) {
    ReviewSteps.SheetForm seen(OptionalInt version) {
      return new ReviewSteps.SheetForm(
          score,
          strengths,
          opportunities,
          version.isPresent() ? Optional.of(version.getAsInt()) : Optional.empty());
    }
  }

  /** What an examiner reads of an application. */
  record MaterialAnswer(
      UUID applicationId,
      String applicantName,
      String award,
      String category,
      Map<String, FactValue> facts,
      Map<String, String> dossier) {
    static MaterialAnswer of(AwardApplication application) {
      return new MaterialAnswer(
          application.id(),
          application.applicantName(),
          application.award(),
          application.category(),
          application.facts(),
          application.dossier());
    }
  }

  /** A rule for examiners. */
  record DutyAnswer(String text, List<Clause> clauses) {}

  /** The rules that were read and are undertaken, in the measure's words. */
  record UndertakingForm(List<String> duties) {}

  private final Reviews reviews;
  private final ReviewSteps steps;
  private final Undertakings undertakings;
  private final StepRunner runner;

  AssignmentController(
      Reviews reviews, ReviewSteps steps, Undertakings undertakings, StepRunner runner) {
    this.reviews = reviews;
    this.steps = steps;
    this.undertakings = undertakings;
    this.runner = runner;
  }

  @GetMapping("/api/editions/{edition}/undertaking")
  @Operation(summary = "还须承诺的规定 · The rules this examiner has still to undertake")
  List<DutyAnswer> duties(Actor actor, @PathVariable UUID edition) {
    return undertakings.open(actor, edition).stream()
        .map(duty -> new DutyAnswer(duty.text(), duty.clauses()))
        .toList();
  }

  @PostMapping("/api/editions/{edition}/undertaking")
  @Operation(summary = "承诺遵守规定 · Undertake the rules for examiners")
  Taken undertake(
      Actor actor, @PathVariable UUID edition, @RequestBody UndertakingForm form, Request request) {
    return Answers.of(
        runner.take(actor, undertakings.undertaking(), edition, form.duties(), request),
        Taken::new);
  }

  @GetMapping("/api/editions/{edition}/assignments")
  @Operation(summary = "本人要评的申报 · The applications before this examiner")
  List<Assignment> assignments(Actor actor, @PathVariable UUID edition) {
    return reviews.assignments(actor, edition);
  }

  /** The version is that of the examiner's own sheet; 0 before there is one. */
  private ResponseEntity<Assignment> shown(Actor actor, UUID application) {
    Assignment assignment = reviews.assignment(actor, application);
    return Answers.versioned(assignment, assignment.sheet().map(Scoresheet::version).orElse(0));
  }

  @PostMapping("/api/applications/{application}/conflict")
  @Operation(summary = "回答有无利害关系 · Answer the conflict question for the edition")
  ResponseEntity<Assignment> conflict(
      Actor actor,
      @PathVariable UUID application,
      @RequestBody ConflictForm form,
      Request request) {
    return Answers.of(
        runner.take(actor, steps.answering(), application, form.answer(), request),
        id -> shown(actor, id));
  }

  @GetMapping("/api/applications/{application}/material")
  @Operation(summary = "评审材料 · The material, after the conflict question")
  MaterialAnswer material(Actor actor, @PathVariable UUID application) {
    return Answers.of(reviews.material(actor, application), MaterialAnswer::of);
  }

  @PutMapping("/api/applications/{application}/scoresheet")
  @Operation(summary = "保存评分表 · Save the sheet as it is")
  ResponseEntity<Assignment> save(
      Actor actor, @PathVariable UUID application, @RequestBody SheetForm form, Request request) {
    return write(actor, steps.saving(), application, form, request);
  }

  @PostMapping("/api/applications/{application}/scoresheet/seal")
  @Operation(summary = "提交评分表 · Make the sheet final")
  ResponseEntity<Assignment> seal(
      Actor actor, @PathVariable UUID application, @RequestBody SheetForm form, Request request) {
    return write(actor, steps.sealing(), application, form, request);
  }

  /** If-Match is of the sheet, not of the application. */
  private ResponseEntity<Assignment> write(
      Actor actor,
      Step<Candidate, ReviewSteps.SheetForm, UUID> step,
      UUID application,
      SheetForm form,
      Request request) {
    return Answers.of(
        runner.take(
            actor,
            step,
            application,
            form.seen(request.seen()),
            new Request(request.key(), OptionalInt.empty())),
        id -> shown(actor, id));
  }
}
