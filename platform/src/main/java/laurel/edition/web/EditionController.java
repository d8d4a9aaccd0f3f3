package laurel.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Because;
import laurel.api.Later;
import laurel.decision.Outcome;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Ending;
import laurel.edition.Entry;
import laurel.edition.Run;
import laurel.edition.Runs;
import laurel.identity.Actor;
import laurel.life.Desk;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions from the plan to the end. */
@RestController
@RequestMapping("/api/editions")
@Tag(name = "editions")
class EditionController {

  private final Editions editions;
  private final EditionSteps steps;
  private final EditionWork work;
  private final Runs runs;
  private final StepRunner runner;

  EditionController(
      Editions editions, EditionSteps steps, EditionWork work, Runs runs, StepRunner runner) {
    this.editions = editions;
    this.steps = steps;
    this.work = work;
    this.runs = runs;
    this.runner = runner;
  }

  @GetMapping
  @Operation(summary = "本市各届，新的在前 · The city's editions, the newest first")
  List<EditionAnswer> all(Actor actor) {
    return editions.all(actor.city()).stream().map(EditionAnswer::of).toList();
  }

  @GetMapping("/{edition}")
  @Operation(summary = "一届 · One edition")
  ResponseEntity<EditionAnswer> get(Actor actor, @PathVariable UUID edition) {
    return shown(actor, edition);
  }

  private ResponseEntity<EditionAnswer> shown(Actor actor, UUID edition) {
    EditionAnswer answer = EditionAnswer.of(editions.get(actor.city(), edition));
    return Answers.versioned(answer, answer.version());
  }

  private ResponseEntity<EditionAnswer> shown(Actor actor, Outcome<UUID> outcome) {
    return Answers.of(outcome, id -> shown(actor, id));
  }

  private <I> ResponseEntity<EditionAnswer> take(
      Actor actor, Step<Edition, I, UUID> step, UUID edition, I input, Request request) {
    return shown(actor, runner.take(actor, step, edition, input, request));
  }

  @PostMapping
  @Operation(summary = "编制方案 · Plan an edition")
  ResponseEntity<EditionAnswer> plan(Actor actor, @RequestBody EditionPlan plan, Request request) {
    return shown(actor, runner.take(actor, steps.planning(), Desk.THE_ONE, plan, request));
  }

  @PutMapping("/{edition}/plan")
  @Operation(summary = "修改方案 · Change the plan before the opening")
  ResponseEntity<EditionAnswer> replan(
      Actor actor, @PathVariable UUID edition, @RequestBody EditionPlan plan, Request request) {
    return take(actor, steps.replanning(), edition, plan, request);
  }

  @PostMapping("/{edition}/open")
  @Operation(summary = "启动 · Open the edition")
  ResponseEntity<EditionAnswer> open(Actor actor, @PathVariable UUID edition, Request request) {
    return take(actor, steps.opening(), edition, "", request);
  }

  @PostMapping("/{edition}/extension")
  @Operation(summary = "延长申报期限 · Extend the deadline for all")
  ResponseEntity<EditionAnswer> extend(
      Actor actor, @PathVariable UUID edition, @RequestBody Later later, Request request) {
    return take(
        actor,
        steps.extending(),
        edition,
        new EditionSteps.Extension(later.until(), later.reason()),
        request);
  }

  @GetMapping("/{edition}/ending")
  @Operation(summary = "结束本环节的后果 · Who would go on if the stage ended, and what is against it")
  Ending ending(Actor actor, @PathVariable UUID edition) {
    return work.ending(actor, edition);
  }

  @PostMapping("/{edition}/end-stage")
  @Operation(summary = "结束本环节 · End the stage under way")
  ResponseEntity<EditionAnswer> endStage(
      Actor actor,
      @PathVariable UUID edition,
      @RequestBody EditionSteps.StageEnd end,
      Request request) {
    return take(actor, steps.ending(), edition, end, request);
  }

  @PostMapping("/{edition}/cancellation")
  @Operation(summary = "取消本届 · Cancel the edition")
  ResponseEntity<EditionAnswer> cancel(
      Actor actor, @PathVariable UUID edition, @RequestBody Because because, Request request) {
    return take(actor, steps.cancelling(), edition, because.reason(), request);
  }

  @GetMapping("/{edition}/runs")
  @Operation(summary = "各环节的起止 · The stages as the edition went through them")
  List<Run> runs(Actor actor, @PathVariable UUID edition) {
    return runs.of(actor, editions.get(actor.city(), edition).id());
  }

  @GetMapping("/{edition}/entries")
  @Operation(summary = "本环节的名单 · The applications in the stage under way")
  List<Entry> entries(Actor actor, @PathVariable UUID edition) {
    return work.entries(actor, edition);
  }

  @GetMapping("/{edition}/steps")
  @Operation(summary = "现在能办的事 · The steps this person could take, and why not the rest")
  List<Offer> steps(Actor actor, @PathVariable UUID edition) {
    return work.offers(actor, edition);
  }
}
