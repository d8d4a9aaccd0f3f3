package laurel.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.casework.CaseFile;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cases against applications and awards. */
@RestController
@Tag(name = "cases")
class CaseController {

  /**
   * A case.
   *
   * @param next the part of the decision that comes next; absent when it is closed
   * @param bodies who takes that part by the measure
   */
  record CaseAnswer(
      UUID id,
      CaseFile.Kind kind,
      UUID editionId,
      UUID applicationId,
      Optional<UUID> awardId,
      String about,
      String cause,
      LocalDate eventOn,
      String statement,
      List<Clause> clauses,
      Standing standing,
      Optional<RevocationRule.Part> next,
      List<Role> bodies,
      String documentNumber,
      LocalDate openedOn,
      Optional<LocalDate> closedOn) {
    static CaseAnswer of(CaseFile file) {
      return new CaseAnswer(
          file.id(),
          file.kind(),
          file.editionId(),
          file.applicationId(),
          file.awardId(),
          file.about(),
          file.cause(),
          file.eventOn(),
          file.statement(),
          file.clauses(),
          file.standing(),
          file.next(),
          file.bodies(),
          file.documentNumber(),
          file.openedOn(),
          file.closedOn());
    }
  }

  /** What a case begins with. */
  record OpeningForm(String cause, LocalDate eventOn, String statement) {
    CaseSteps.Opening opening() {
      return new CaseSteps.Opening(cause, eventOn, statement);
    }
  }

  /**
   * One part of the decision.
   *
   * @param documentNumber of the approving document; needed for the last part
   */
  record CaseVerdictForm(Boolean upheld, String statement, Optional<String> documentNumber) {}

  private final Cases cases;
  private final CaseSteps steps;
  private final StepRunner runner;

  CaseController(Cases cases, CaseSteps steps, StepRunner runner) {
    this.cases = cases;
    this.steps = steps;
    this.runner = runner;
  }

  @GetMapping("/api/cases")
  @Operation(summary = "全部案件 · All cases, the newest first")
  List<CaseAnswer> all(Actor actor) {
    return cases.all(actor).stream().map(CaseAnswer::of).toList();
  }

  private CaseAnswer shown(Actor actor, Outcome<UUID> outcome) {
    return Answers.of(
        outcome,
        id ->
            cases.all(actor).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(CaseAnswer::of)
                .orElseThrow(() -> new NotFound("case " + id)));
  }

  @PostMapping("/api/applications/{application}/cases")
  @Operation(summary = "立案（取消资格） · Open a case against an application")
  CaseAnswer disqualify(
      Actor actor, @PathVariable UUID application, @RequestBody OpeningForm form, Request request) {
    return shown(
        actor, runner.take(actor, steps.disqualifying(), application, form.opening(), request));
  }

  @PostMapping("/api/awards/{award}/cases")
  @Operation(summary = "立案（撤销奖项） · Open a case against an award")
  CaseAnswer revoke(
      Actor actor, @PathVariable UUID award, @RequestBody OpeningForm form, Request request) {
    return shown(actor, runner.take(actor, steps.revoking(), award, form.opening(), request));
  }

  @PostMapping("/api/cases/{file}/decision")
  @Operation(summary = "核实、审议、批准 · Take the part of the decision that comes next")
  CaseAnswer decide(
      Actor actor, @PathVariable UUID file, @RequestBody CaseVerdictForm form, Request request) {
    return shown(
        actor,
        runner.take(
            actor,
            steps.deciding(),
            file,
            new CaseSteps.Verdict(
                form.upheld(), form.statement(), form.documentNumber().orElse("")),
            request));
  }
}
