package laurel.regulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.point.Point;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.regulation.MeasureTexts;
import laurel.regulation.RegulationSteps;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Check, save and publish regulations. */
@RestController
@RequestMapping("/api/regulations")
@Tag(name = "regulations")
class RegulationController {

  /**
   * Something a version states.
   *
   * @param where the award, the stage or the condition it is stated of; may be empty
   */
  record StatedAnswer(Point point, String where, BilingualText text, List<Clause> clauses) {
    static StatedAnswer of(Statement statement) {
      return new StatedAnswer(
          statement.point(), statement.where(), statement.text(), statement.clauses());
    }
  }

  /**
   * A version without its text and policy.
   *
   * @param force how it stands to today's law; absent in the answer to a step
   * @param notYet what it states and the system does not carry out yet
   */
  record VersionAnswer(
      UUID id,
      int number,
      String title,
      Standing standing,
      Optional<RegulationVersion.Force> force,
      String policyHash,
      Optional<LocalDate> promulgatedOn,
      RegulationVersion.Source promulgationFrom,
      Optional<LocalDate> inForceFrom,
      Optional<LocalDate> lastDayInForce,
      boolean rehearsal,
      List<StatedAnswer> notYet) {
    static VersionAnswer of(RegulationVersion version, Optional<RegulationVersion.Force> force) {
      return new VersionAnswer(
          version.id(),
          version.number(),
          version.title(),
          version.standing(),
          force,
          version.policyHash(),
          version.promulgatedOn(),
          version.promulgationFrom(),
          version.inForceFrom(),
          version.lastDayInForce(),
          version.rehearsal(),
          version.stated(Treatment.NOT_YET).stream().map(StatedAnswer::of).toList());
    }
  }

  /** All that is wrong with a text. */
  record CheckAnswer(boolean compiles, List<Diagnostic> diagnostics) {}

  /**
   * What the second person adds.
   *
   * @param promulgatedOn needed where the measure's text gives no complete date
   * @param confirmed whether gaps and overlaps in time have been read and are meant
   */
  record PublicationForm(Optional<LocalDate> promulgatedOn, Optional<Boolean> confirmed) {}

  private final RegulationVersions versions;
  private final RegulationSteps steps;
  private final MeasureTexts texts;
  private final StepRunner runner;

  RegulationController(
      RegulationVersions versions, RegulationSteps steps, MeasureTexts texts, StepRunner runner) {
    this.versions = versions;
    this.steps = steps;
    this.texts = texts;
    this.runner = runner;
  }

  @GetMapping
  @Operation(summary = "办法的各版本 · All versions, the newest first")
  List<VersionAnswer> all(Actor actor) {
    return versions.all(actor).entrySet().stream()
        .map(entry -> VersionAnswer.of(entry.getKey(), Optional.of(entry.getValue())))
        .toList();
  }

  @PostMapping(path = "/check", consumes = "text/plain")
  @Operation(summary = "检查办法文本 · Check a text; nothing is kept")
  CheckAnswer check(Actor actor, @RequestBody byte[] text) {
    var alone = RegulationCompiler.compile(text);
    var compilation =
        alone.policy().isPresent()
            ? texts.compile(actor.city(), new String(text, StandardCharsets.UTF_8))
            : alone;
    return new CheckAnswer(compilation.policy().isPresent(), compilation.diagnostics());
  }

  @PostMapping(consumes = "text/plain")
  @Operation(summary = "存为新版本 · Save a text as a new version")
  VersionAnswer save(Actor actor, @RequestBody byte[] text, Request request) {
    return Answers.of(
        runner.take(
            actor, steps.saving(), Desk.THE_ONE, new String(text, StandardCharsets.UTF_8), request),
        id -> VersionAnswer.of(versions.get(actor.city(), id), Optional.empty()));
  }

  @PostMapping("/{version}/publish")
  @Operation(summary = "发布 · Publish, by a second person")
  VersionAnswer publish(
      Actor actor, @PathVariable UUID version, @RequestBody PublicationForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.publishing(),
            version,
            new RegulationSteps.Publication(form.promulgatedOn(), form.confirmed().orElse(false)),
            request),
        id -> VersionAnswer.of(versions.get(actor.city(), id), Optional.empty()));
  }
}
