package laurel.award.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Step;
import laurel.life.StepRunner;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Approving the list, and the money of awards. */
@RestController
@Tag(name = "awards")
class AwardController {

  /** The number of the approving document. */
  record ApprovalForm(String documentNumber) {}

  /** A bonus that the measure only bounds from above, in 分, by a document. */
  record BonusForm(Long fen, String documentNumber) {}

  /**
   * A sum of the ledger.
   *
   * @param fen in 分; absent for all that is left
   * @param payee absent for the winner
   */
  record PaymentForm(Optional<Long> fen, Optional<String> payee, String voucher) {}

  private final Awards awards;
  private final AwardSteps steps;
  private final StepRunner runner;

  AwardController(Awards awards, AwardSteps steps, StepRunner runner) {
    this.awards = awards;
    this.steps = steps;
    this.runner = runner;
  }

  @PostMapping("/api/editions/{edition}/approval")
  @Operation(summary = "批准 · Approve the list; awards are granted when the stage ends")
  Taken approve(
      Actor actor, @PathVariable UUID edition, @RequestBody ApprovalForm form, Request request) {
    return Answers.of(
        runner.take(actor, steps.approving(), edition, form.documentNumber(), request), Taken::new);
  }

  @GetMapping("/api/awards")
  @Operation(summary = "本市的奖项 · The city's awards, the newest first")
  List<AwardAnswer> all(Actor actor) {
    return awards.all(actor.city()).stream().map(AwardAnswer::of).toList();
  }

  @GetMapping("/api/awards/{award}")
  @Operation(summary = "一个奖项 · One award")
  AwardAnswer get(Actor actor, @PathVariable UUID award) {
    return AwardAnswer.of(awards.get(actor.city(), award));
  }

  private AwardAnswer take(
      Actor actor,
      Step<Award, AwardSteps.Payment, UUID> step,
      UUID award,
      AwardSteps.Payment payment,
      Request request) {
    return Answers.of(
        runner.take(actor, step, award, payment, request),
        id -> AwardAnswer.of(awards.get(actor.city(), id)));
  }

  @PostMapping("/api/awards/{award}/bonus")
  @Operation(summary = "确定奖金 · State a bonus that the measure only bounds from above")
  AwardAnswer bonus(
      Actor actor, @PathVariable UUID award, @RequestBody BonusForm form, Request request) {
    return take(
        actor,
        steps.grantingBonus(),
        award,
        new AwardSteps.Payment(Optional.of(form.fen()), "", form.documentNumber()),
        request);
  }

  @PostMapping("/api/awards/{award}/payments")
  @Operation(summary = "记为已拨付 · Record a payment")
  AwardAnswer pay(
      Actor actor, @PathVariable UUID award, @RequestBody PaymentForm form, Request request) {
    return take(actor, steps.paying(), award, payment(form), request);
  }

  @PostMapping("/api/awards/{award}/recoveries")
  @Operation(summary = "记为已收回 · Record what came back after a revocation")
  AwardAnswer recover(
      Actor actor, @PathVariable UUID award, @RequestBody PaymentForm form, Request request) {
    return take(actor, steps.recovering(), award, payment(form), request);
  }

  private static AwardSteps.Payment payment(PaymentForm form) {
    return new AwardSteps.Payment(form.fen(), form.payee().orElse(""), form.voucher());
  }
}
