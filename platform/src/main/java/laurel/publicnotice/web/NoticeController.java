package laurel.publicnotice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.dsl.policy.Clause;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.ObjectionSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishing notices, and deciding objections. */
@RestController
@Tag(name = "notices")
class NoticeController {

  /** An objection and what came of it. */
  record ObjectionAnswer(
      UUID id,
      UUID noticeId,
      String receiptNumber,
      UUID applicationId,
      String about,
      PublicNotice.ObjectorKind kind,
      String objector,
      String contact,
      String grounds,
      OffsetDateTime receivedAt,
      Standing standing,
      String reply,
      List<Clause> clauses) {
    static ObjectionAnswer of(PublicNotice.Objection objection) {
      return new ObjectionAnswer(
          objection.id(),
          objection.noticeId(),
          objection.receiptNumber(),
          objection.applicationId(),
          objection.about(),
          objection.kind(),
          objection.objector(),
          objection.contact(),
          objection.grounds(),
          objection.receivedAt(),
          objection.standing(),
          objection.reply(),
          objection.clauses());
    }
  }

  /** What came of an objection. */
  record VerdictForm(Boolean upheld, String reply) {}

  private final PublicNotices notices;
  private final NoticeSteps steps;
  private final ObjectionSteps objections;
  private final StepRunner runner;

  NoticeController(
      PublicNotices notices, NoticeSteps steps, ObjectionSteps objections, StepRunner runner) {
    this.notices = notices;
    this.steps = steps;
    this.objections = objections;
    this.runner = runner;
  }

  @PostMapping("/api/editions/{edition}/notice")
  @Operation(summary = "发布公示 · Publish the notice of the stage under way")
  NoticeAnswer publish(Actor actor, @PathVariable UUID edition, Request request) {
    return Answers.of(
        runner.take(actor, steps.publishing(), edition, "", request),
        id -> NoticeAnswer.of(notices.get(actor.city(), id)));
  }

  @GetMapping("/api/notices/{notice}/objections")
  @Operation(summary = "对一次公示的异议 · The objections to a notice")
  List<ObjectionAnswer> objections(Actor actor, @PathVariable UUID notice) {
    return notices.objections(actor, notice).stream().map(ObjectionAnswer::of).toList();
  }

  @PostMapping("/api/objections/{objection}/decision")
  @Operation(summary = "处理异议 · Decide an objection")
  Taken decide(
      Actor actor, @PathVariable UUID objection, @RequestBody VerdictForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            objections.deciding(),
            objection,
            new ObjectionSteps.Verdict(form.upheld(), form.reply()),
            request),
        Taken::new);
  }
}
