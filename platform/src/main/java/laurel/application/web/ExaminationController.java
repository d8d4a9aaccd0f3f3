package laurel.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Later;
import laurel.api.Taken;
import laurel.application.AwardApplications;
import laurel.application.Candidate;
import laurel.application.EligibilityReviews;
import laurel.application.EligibilitySteps;
import laurel.application.OfficeSteps;
import laurel.application.RecommendationSteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Recommendation, completion and the eligibility review. */
@RestController
@Tag(name = "applications")
class ExaminationController {

  /** A body's word. */
  record RecommendationForm(Boolean recommended, String opinion) {}

  /** What a role found on evidence. */
  record FindingForm(String condition, Boolean met, String evidence) {}

  /** What is incomplete, until when, and why. */
  record ReturnForm(List<String> parts, LocalDate until, String reason) {}

  /** The returned papers: the measure's name to the text. */
  record CompletionForm(Map<String, String> papers) {}

  /**
   * How one condition came out.
   *
   * @param toBeFound whether a body has to find it on evidence
   * @param saw the facts that were looked at
   */
  record ConditionAnswer(
      String condition,
      Condition.Modality modality,
      boolean toBeFound,
      Verdict verdict,
      Map<String, FactValue> saw,
      List<Clause> clauses) {
    static ConditionAnswer of(Finding finding) {
      return new ConditionAnswer(
          finding.condition().text(),
          finding.condition().modality(),
          finding.condition().requirement() instanceof Condition.Finding,
          finding.verdict(),
          finding.saw(),
          finding.condition().clauses());
    }
  }

  /** How an application stands to the conditions that bind it. */
  record ReviewAnswer(List<ConditionAnswer> conditions) {}

  private final AwardApplications applications;
  private final EligibilityReviews reviews;
  private final RecommendationSteps recommendations;
  private final OfficeSteps office;
  private final EligibilitySteps eligibility;
  private final StepRunner runner;

  ExaminationController(
      AwardApplications applications,
      EligibilityReviews reviews,
      RecommendationSteps recommendations,
      OfficeSteps office,
      EligibilitySteps eligibility,
      StepRunner runner) {
    this.applications = applications;
    this.reviews = reviews;
    this.recommendations = recommendations;
    this.office = office;
    this.eligibility = eligibility;
    this.runner = runner;
  }

  private <I> ResponseEntity<ApplicationAnswer> take(
      Actor actor, Step<Candidate, I, UUID> step, UUID application, I said, Request request) {
    return Answers.of(
        runner.take(actor, step, application, said, request),
        id -> {
          var answer = ApplicationAnswer.of(applications.get(actor, id));
          return Answers.versioned(answer, answer.version());
        });
  }

  @PostMapping("/api/applications/{application}/extension")
  @Operation(summary = "准予延期 · Allow one applicant more time; the draft stays unread")
  Taken extend(
      Actor actor, @PathVariable UUID application, @RequestBody Later later, Request request) {
    return Answers.of(
        runner.take(
            actor,
            office.extending(),
            application,
            new OfficeSteps.Extension(later.until(), later.reason()),
            request),
        Taken::new);
  }

  @PostMapping("/api/applications/{application}/return")
  @Operation(summary = "退回补正 · Return once, to be completed in named parts")
  ResponseEntity<ApplicationAnswer> giveBack(
      Actor actor, @PathVariable UUID application, @RequestBody ReturnForm form, Request request) {
    return take(
        actor,
        office.returning(),
        application,
        new OfficeSteps.Return(form.parts(), form.until(), form.reason()),
        request);
  }

  @PostMapping("/api/applications/{application}/completion")
  @Operation(summary = "补正 · Complete the returned parts")
  ResponseEntity<ApplicationAnswer> complete(
      Actor actor,
      @PathVariable UUID application,
      @RequestBody CompletionForm form,
      Request request) {
    return take(actor, office.completing(), application, form.papers(), request);
  }

  @PostMapping("/api/applications/{application}/recommendation")
  @Operation(summary = "签署推荐意见 · Sign a recommendation for one's body")
  ResponseEntity<ApplicationAnswer> recommend(
      Actor actor,
      @PathVariable UUID application,
      @RequestBody RecommendationForm form,
      Request request) {
    return take(
        actor,
        recommendations.recommending(),
        application,
        new RecommendationSteps.Recommendation(form.recommended(), form.opinion()),
        request);
  }

  @GetMapping("/api/applications/{application}/review")
  @Operation(summary = "资格审查的各项条件 · How the application stands to each condition")
  ReviewAnswer review(Actor actor, @PathVariable UUID application) {
    return new ReviewAnswer(
        reviews.review(actor, application).findings().stream().map(ConditionAnswer::of).toList());
  }

  @PostMapping("/api/applications/{application}/findings")
  @Operation(summary = "记录认定 · Record what the named body found")
  Taken find(
      Actor actor, @PathVariable UUID application, @RequestBody FindingForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            eligibility.finding(),
            application,
            new EligibilitySteps.FindingForm(form.condition(), form.met(), form.evidence()),
            request),
        Taken::new);
  }

  @PostMapping("/api/applications/{application}/eligibility")
  @Operation(summary = "作出资格审查决定 · Decide on eligibility by the policy")
  ResponseEntity<ApplicationAnswer> decide(
      Actor actor, @PathVariable UUID application, Request request) {
    return take(actor, eligibility.deciding(), application, "", request);
  }
}
