package laurel.obligation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What is owed after the award. */
@RestController
@Tag(name = "awards")
class ObligationController {

  /**
   * An obligation.
   *
   * @param owedBy a body by its name or its kind, or the winner
   */
  record ObligationAnswer(
      UUID id,
      UUID awardId,
      String winner,
      Obligation.Kind kind,
      BilingualText text,
      String owedBy,
      String owedTo,
      Optional<LocalDate> dueOn,
      List<Clause> clauses,
      Optional<LocalDate> metOn,
      String evidence,
      boolean overdue) {
    static ObligationAnswer of(Obligation obligation) {
      return new ObligationAnswer(
          obligation.id(),
          obligation.awardId(),
          obligation.winner(),
          obligation.kind(),
          obligation.text(),
          obligation.owedBy(),
          obligation.owedTo(),
          obligation.dueOn(),
          obligation.clauses(),
          obligation.metOn(),
          obligation.evidence(),
          obligation.overdue());
    }
  }

  /** What shows that it was met. */
  record Proof(String evidence) {}

  private final Obligations obligations;
  private final StepRunner runner;

  ObligationController(Obligations obligations, StepRunner runner) {
    this.obligations = obligations;
    this.runner = runner;
  }

  @GetMapping("/api/obligations")
  @Operation(summary = "获奖后的应办事项 · What is owed after awards, by its day")
  List<ObligationAnswer> all(Actor actor) {
    return obligations.all(actor).stream().map(ObligationAnswer::of).toList();
  }

  @PostMapping("/api/obligations/{obligation}/met")
  @Operation(summary = "记为已办 · Record an obligation as met, on evidence")
  Taken meet(Actor actor, @PathVariable UUID obligation, @RequestBody Proof form, Request request) {
    return Answers.of(
        runner.take(actor, obligations.meeting(), obligation, form.evidence(), request),
        Taken::new);
  }
}
