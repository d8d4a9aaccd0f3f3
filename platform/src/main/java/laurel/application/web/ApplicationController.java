package laurel.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Because;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationLine;
import laurel.application.ApplicationLists;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.Candidate;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.identity.Actor;
import laurel.life.Offer;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applications: reading them, and the applicant's own steps. */
@RestController
@Tag(name = "applications")
class ApplicationController {

  /**
   * What an applicant fills in.
   *
   * @param category absent where the award has none
   * @param facts by the measure's name for the fact
   * @param dossier the measure's name for each paper to its text
   */
  record DraftForm(
      String applicantName,
      RecipientKind recipient,
      String award,
      Optional<String> category,
      Map<String, FactValue> facts,
      Map<String, String> dossier) {
    ApplicationDraft draft() {
      return new ApplicationDraft(
          applicantName, recipient, award, category.orElse(""), facts, dossier);
    }
  }

  /**
   * A page of a list.
   *
   * @param total on all pages
   */
  record ApplicationPage(List<ApplicationLine> lines, int total, int page, int size) {}

  private final AwardApplications applications;
  private final ApplicationLists lists;
  private final ApplicationSteps steps;
  private final StepRunner runner;

  ApplicationController(
      AwardApplications applications,
      ApplicationLists lists,
      ApplicationSteps steps,
      StepRunner runner) {
    this.applications = applications;
    this.lists = lists;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/applications")
  @Operation(summary = "本单位的申报 · The applications of one's own party")
  List<ApplicationAnswer> own(Actor actor) {
    return applications.own(actor).stream().map(ApplicationAnswer::of).toList();
  }

  @GetMapping("/api/editions/{edition}/applications")
  @Operation(summary = "一届的申报，分页 · The applications handed in, page by page, without papers")
  ApplicationPage of(
      Actor actor,
      @PathVariable UUID edition,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "RECEIPT") ApplicationLists.Sort sort,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    var found = lists.of(actor, edition, new ApplicationLists.Query(search, sort, page, size));
    return new ApplicationPage(found.lines(), found.total(), page, size);
  }

  @PutMapping("/api/editions/{edition}/application")
  @Operation(summary = "保存本单位的草稿 · Save the draft of one's own party")
  ResponseEntity<ApplicationAnswer> save(
      Actor actor, @PathVariable UUID edition, @RequestBody DraftForm form, Request request) {
    return Answers.of(
        applications.save(actor, edition, form.draft(), request), ApplicationController::shown);
  }

  private static ResponseEntity<ApplicationAnswer> shown(AwardApplication application) {
    return Answers.versioned(ApplicationAnswer.of(application), application.version());
  }

  @GetMapping("/api/applications/{application}")
  @Operation(summary = "一份申报 · One application with its papers")
  ResponseEntity<ApplicationAnswer> get(Actor actor, @PathVariable UUID application) {
    return shown(applications.get(actor, application));
  }

  @GetMapping("/api/applications/{application}/steps")
  @Operation(summary = "现在能办的事 · The steps this person could take, and why not the rest")
  List<Offer> steps(Actor actor, @PathVariable UUID application) {
    return applications.offers(actor, application);
  }

  private ResponseEntity<ApplicationAnswer> take(
      Actor actor,
      Step<Candidate, String, UUID> step,
      UUID application,
      String said,
      Request request) {
    return Answers.of(
        runner.take(actor, step, application, said, request),
        id -> shown(applications.get(actor, id)));
  }

  @PostMapping("/api/applications/{application}/submit")
  @Operation(summary = "提交 · Hand in; the answer has the receipt number")
  ResponseEntity<ApplicationAnswer> submit(
      Actor actor, @PathVariable UUID application, Request request) {
    return take(actor, steps.submitting(), application, "", request);
  }

  @PostMapping("/api/applications/{application}/take-back")
  @Operation(summary = "撤回修改 · Take back to change, before the last day")
  ResponseEntity<ApplicationAnswer> takeBack(
      Actor actor, @PathVariable UUID application, Request request) {
    return take(actor, steps.takingBack(), application, "", request);
  }

  @PostMapping("/api/applications/{application}/withdraw")
  @Operation(summary = "退出评选 · Withdraw for good")
  ResponseEntity<ApplicationAnswer> withdraw(
      Actor actor, @PathVariable UUID application, @RequestBody Because because, Request request) {
    return take(actor, steps.withdrawing(), application, because.reason(), request);
  }
}
