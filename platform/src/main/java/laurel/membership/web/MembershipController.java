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
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.membership.Membership;
import laurel.membership.MembershipSteps;
import laurel.membership.Memberships;
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
      Standing standing) {
    static MembershipAnswer of(Membership membership) {
      return new MembershipAnswer(
          membership.id(),
          membership.body(),
          membership.username(),
          membership.post(),
          membership.from(),
          membership.until(),
          membership.withdrawnBecause(),
          membership.standing());
    }
  }

  /** Who joins which body. */
  record JoiningForm(Role body, String username, Optional<String> post) {}

  /** Why a membership ends. */
  record CauseForm(String cause) {}

  private final Memberships memberships;
  private final MembershipSteps steps;
  private final StepRunner runner;

  MembershipController(Memberships memberships, MembershipSteps steps, StepRunner runner) {
    this.memberships = memberships;
    this.steps = steps;
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
        .filter(m -> m.username().equals(form.username()) && m.body().equals(form.body()))
        .max(Comparator.comparing(Membership::from))
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
}
