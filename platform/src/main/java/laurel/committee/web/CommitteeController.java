package laurel.committee.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.committee.CommitteeSteps;
import laurel.dsl.judgement.Contender;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The committee's decision. */
@RestController
@Tag(name = "committee")
class CommitteeController {

  /**
   * Who is proposed.
   *
   * @param proposed the award for each application that is proposed; the others are not
   * @param reason needed beyond a quota in principle, off the ranking, and between equals
   * @param outside who takes no place of the quota, by which of the measure's words, on what ground
   */
  record DecisionForm(
      Map<UUID, String> proposed,
      Optional<String> reason,
      Optional<Map<UUID, Contender.Outside>> outside) {}

  private final CommitteeSteps steps;
  private final StepRunner runner;

  CommitteeController(CommitteeSteps steps, StepRunner runner) {
    this.steps = steps;
    this.runner = runner;
  }

  @PostMapping("/api/editions/{edition}/decision")
  @Operation(summary = "审议决定 · Decide who is proposed; may be decided anew until the stage ends")
  Taken decide(
      Actor actor, @PathVariable UUID edition, @RequestBody DecisionForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.deciding(),
            edition,
            new CommitteeSteps.Proposal(
                form.proposed(), form.reason().orElse(""), form.outside().orElse(Map.of())),
            request),
        Taken::new);
  }
}
