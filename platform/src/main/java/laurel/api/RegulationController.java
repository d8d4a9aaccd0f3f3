package laurel.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Outcome;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.identity.Actor;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Check, save and publish regulations. */
@RestController
@RequestMapping("/api/regulations")
class RegulationController {

  /**
   * A version without its text and policy.
   *
   * @param notYet what it states and the system does not carry out yet
   */
  record Answer(
      UUID id,
      int number,
      String title,
      RegulationVersion.Status status,
      String policyHash,
      Optional<LocalDate> inForceFrom,
      Optional<LocalDate> lastDayInForce,
      RegulationVersion.Source promulgationFrom,
      List<Statement> notYet) {
    static Answer of(RegulationVersion version) {
      return new Answer(
          version.id(),
          version.number(),
          version.title(),
          version.status(),
          version.policyHash(),
          version.inForceFrom(),
          version.lastDayInForce(),
          version.promulgationFrom(),
          version.stated(Treatment.NOT_YET));
    }
  }

  /** The date is needed where the measure gives none. */
  record Publication(Optional<LocalDate> promulgatedOn) {}

  private final RegulationVersions versions;

  RegulationController(RegulationVersions versions) {
    this.versions = versions;
  }

  @GetMapping
  List<Answer> all(Actor actor) {
    return versions.all(actor).stream().map(Answer::of).toList();
  }

  @PostMapping(path = "/check", consumes = "text/plain")
  List<Diagnostic> check(Actor actor, @RequestBody byte[] text) {
    return RegulationCompiler.compile(text).diagnostics();
  }

  @PostMapping(consumes = "text/plain")
  ResponseEntity<Object> save(Actor actor, @RequestBody byte[] text) {
    return Answers.of(
        versions
            .save(actor, new String(text, StandardCharsets.UTF_8))
            .then(version -> Outcome.accepted(Answer.of(version))));
  }

  @PostMapping("/{id}/publish")
  ResponseEntity<Object> publish(
      Actor actor, @PathVariable UUID id, @RequestBody Publication publication) {
    return Answers.of(
        versions
            .publish(actor, id, publication.promulgatedOn())
            .then(version -> Outcome.accepted(Answer.of(version))));
  }
}
