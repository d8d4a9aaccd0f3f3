package laurel.demo;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.identity.UserRole;
import laurel.membership.Seats;
import org.springframework.stereotype.Component;

/** Seats the demo people in the bodies that a city's measures name. */
@Component
class DemoSeats {

  private final Seats seats;

  DemoSeats(Seats seats) {
    this.seats = seats;
  }

  /**
   * The recommender is in the bodies that recommend, the committee's member in the guidance group,
   * the approver in all others.
   */
  void take(EditionWalk.Scene scene) {
    Set<Role> named = new LinkedHashSet<>();
    DemoData.policies(scene.city()).forEach(policy -> named.addAll(named(policy)));
    for (Role body : named) {
      UserRole who = scene.recommending().contains(body) ? UserRole.RECOMMENDER : UserRole.APPROVER;
      seats.take(scene.tenant(), body, scene.actor(who).username());
    }
    boolean drops =
        DemoData.policies(scene.city()).stream()
            .anyMatch(policy -> policy.scoring().dropsExtremes().stated().orElse(false));
    for (String examiner : WalkOfReviews.examiners(drops)) {
      seats.take(scene.tenant(), new Role(Role.Kind.EXPERTS, ""), scene.city().slug() + examiner);
    }
    seats.take(
        scene.tenant(),
        new Role(Role.Kind.GUIDANCE_GROUP, ""),
        scene.actor(UserRole.COMMITTEE).username());
  }

  /** The bodies that recommend applicants or publish notices of their own. */
  static Set<Role> recommending(Policy policy) {
    return policy.stages().stream()
        .filter(
            stage ->
                stage.kind() == StageKind.RECOMMENDATION || stage.kind() == StageKind.PUBLIC_NOTICE)
        .flatMap(stage -> stage.actors().stream())
        .filter(role -> role.kind() == Role.Kind.NAMED)
        .collect(Collectors.toSet());
  }

  private static Set<Role> named(Policy policy) {
    var roles = new HashSet<Role>();
    for (Stage stage : policy.stages()) {
      roles.addAll(stage.actors());
      roles.addAll(stage.confirmedBy());
    }
    Stream.concat(
            policy.revocations().stream().flatMap(rule -> rule.decidedBy().stream()),
            policy.disqualifications().stream().flatMap(rule -> rule.decidedBy().stream()))
        .map(RevocationRule.Deciding::role)
        .forEach(roles::add);
    policy
        .conditions()
        .forEach(
            condition -> {
              if (condition.requirement() instanceof Condition.Finding(Role by, var _)) {
                roles.add(by);
              }
            });
    if (policy.scoring().ties().stated().orElse(new Scoring.Shared())
        instanceof Scoring.ByRole(Role by)) {
      roles.add(by);
    }
    return roles.stream()
        .filter(role -> role.kind() == Role.Kind.NAMED)
        .collect(Collectors.toSet());
  }
}
