package laurel.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Answers;
import laurel.api.Taken;
import laurel.decision.NotFound;
import laurel.dsl.policy.Role;
import laurel.identity.Actor;
import laurel.life.Desk;
import laurel.life.Offer;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.membership.Membership;
import laurel.membership.MembershipSteps;
import laurel.membership.MembershipWork;
import laurel.membership.Posts;
import laurel.membership.Sanction;
import laurel.membership.SanctionSteps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** People in the bodies of a city. */
@RestController
@Tag(name = "memberships")
class MembershipController {

  /**
   * A person's place in a body.
   *
   * @param until the last day; absent while it has none
   */
  record MembershipAnswer(
      UUID id,
      Role body,
      String username,
      String post,
      LocalDate from,
      Optional<LocalDate> until,
      String withdrawnBecause,
      Standing standing,
      List<Sanction> sanctions,
      List<Offer> offers) {
    static MembershipAnswer of(MembershipWork.Line line) {
      Membership membership = line.membership();
      return new MembershipAnswer(
          membership.id(),
          membership.body(),
          membership.username(),
          membership.post(),
          membership.from(),
          membership.until(),
          membership.withdrawnBecause(),
          membership.standing(),
          line.sanctions(),
          line.offers());
    }
  }

  /** Who joins which body. */
  record JoiningForm(Role body, String username, Optional<String> post) {}

  /** Why a membership ends. */
  record CauseForm(String cause) {}

  private final MembershipWork memberships;
  private final MembershipSteps steps;
  private final SanctionSteps sanctions;
  private final StepRunner runner;

  MembershipController(
      MembershipWork memberships,
      MembershipSteps steps,
      SanctionSteps sanctions,
      StepRunner runner) {
    this.memberships = memberships;
    this.steps = steps;
    this.sanctions = sanctions;
    this.runner = runner;
  }

  @GetMapping("/api/memberships")
  @Operation(summary = "各机构的成员 · All memberships, current and past")
  List<MembershipAnswer> all(Actor actor) {
    return memberships.all(actor).stream().map(MembershipAnswer::of).toList();
  }

  @PostMapping("/api/memberships")
  @Operation(summary = "加入机构 · Join a person to a body from today on")
  MembershipAnswer join(Actor actor, @RequestBody JoiningForm form, Request request) {
    return Answers.of(
        runner.take(
            actor,
            steps.joining(),
            Desk.THE_ONE,
            new MembershipSteps.Joining(form.body(), form.username(), form.post().orElse("")),
            request),
        _ -> latest(actor, form));
  }

  private MembershipAnswer latest(Actor actor, JoiningForm form) {
    return memberships.all(actor).stream()
        .filter(
            line ->
                line.membership().username().equals(form.username())
                    && line.membership().body().equals(form.body()))
        .max(Comparator.comparing(line -> line.membership().from()))
        .map(MembershipAnswer::of)
        .orElseThrow(() -> new NotFound("membership"));
  }

  @PostMapping("/api/memberships/{membership}/withdrawal")
  @Operation(summary = "撤销成员资格 · Withdraw a membership with cause")
  Taken withdraw(
      Actor actor, @PathVariable UUID membership, @RequestBody CauseForm form, Request request) {
    return Answers.of(
        runner.take(actor, steps.withdrawing(), membership, form.cause(), request), Taken::new);
  }

  @GetMapping("/api/posts")
  @Operation(summary = "办法规定人数的职务和现任 · Posts with a number, and who holds them")
  List<Posts.Held> posts(Actor actor) {
    return memberships.posts(actor.home().orElseThrow(() -> new NotFound("city")));
  }

  @PostMapping("/api/memberships/{membership}/sanctions")
  @Operation(summary = "处理违反规定的评审员 · Sanction an examiner as the measure provides")
  Taken sanction(
      Actor actor,
      @PathVariable UUID membership,
      @RequestBody SanctionSteps.Sanctioning form,
      Request request) {
    return Answers.of(
        runner.take(actor, sanctions.sanctioning(), membership, form, request), Taken::new);
  }
}
