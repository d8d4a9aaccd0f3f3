package laurel.edition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What stages owe besides their lists: consultations, surveys, draws, votes. */
@RestController
@Tag(name = "editions")
class ActController {

  /**
   * An act.
   *
   * @param doneOn absent while it is owed
   * @param evidence for those who work on the edition; else empty
   */
  record ActAnswer(
      UUID id,
      int run,
      Act.Kind kind,
      String about,
      BilingualText text,
      List<Role> by,
      List<Clause> clauses,
      Optional<LocalDate> doneOn,
      String doneFor,
      String evidence) {
    static ActAnswer of(Act act) {
      return new ActAnswer(
          act.id(),
          act.runIndex(),
          act.kind(),
          act.about(),
          act.text(),
          act.by(),
          act.clauses(),
          act.doneOn(),
          act.doneFor(),
          act.evidence());
    }
  }

  /** What shows that it was done. */
  record Evidence(String evidence) {}

  private final Acts acts;
  private final Editions editions;
  private final StepRunner runner;

  ActController(Acts acts, Editions editions, StepRunner runner) {
    this.acts = acts;
    this.editions = editions;
    this.runner = runner;
  }

  @GetMapping("/api/editions/{edition}/acts")
  @Operation(summary = "各环节的应办事项 · What the stages so far owe")
  List<ActAnswer> acts(Actor actor, @PathVariable UUID edition) {
    UUID known = editions.get(actor.city(), edition).id();
    return acts.of(actor, known).stream().map(ActAnswer::of).toList();
  }

  @PostMapping("/api/acts/{act}/done")
  @Operation(summary = "记为已办 · Record an act as done, on evidence")
  Taken done(Actor actor, @PathVariable UUID act, @RequestBody Evidence said, Request request) {
    return Answers.of(runner.take(actor, acts.done(), act, said.evidence(), request), Taken::new);
  }
}
