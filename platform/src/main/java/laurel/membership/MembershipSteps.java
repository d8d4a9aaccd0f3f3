package laurel.membership;

import static laurel.tenants.jooq.tenant.Tables.MEMBERSHIP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Role;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import org.springframework.stereotype.Component;

/** Giving people a place in a body, and withdrawing it with cause. */
@Component
public class MembershipSteps implements Steps {

  /** Who joins which body in what post; the post may be empty. */
  public record Joining(Role body, String username, String post) {}

  private final Step<Desk, Joining, UUID> join;
  private final Step<Membership, String, UUID> withdraw;

  MembershipSteps(Memberships memberships, Accounts accounts, RegulationVersions versions) {
    this.join =
        Step.named(
                "membership.join",
                "加入机构",
                "Join a body",
                Desk.kind("seat", "席位", "seat"),
                Joining.class,
                UUID.class)
            .by(UserRole.ADMINISTRATOR)
            .from(Standing.CURRENT)
            .carries(Point.POSTS)
            .unlessSaid(
                (taking, joining) -> {
                  List<Reason> reasons = against(joining);
                  if (!reasons.isEmpty()) {
                    return reasons;
                  }
                  if (!isOf(taking.actor(), accounts.find(joining.username()))) {
                    return List.of(
                        Refusal.NO_ACCOUNT.because(List.of(), "username", joining.username()));
                  }
                  if (memberships
                      .bodiesOf(taking.db(), joining.username())
                      .contains(joining.body())) {
                    return List.of(Refusal.MEMBERSHIP.because(List.of()));
                  }
                  return versions
                      .inForce(taking.db(), taking.today())
                      .map(
                          version ->
                              Posts.against(
                                  version.policy(),
                                  joining.body(),
                                  joining.post(),
                                  memberships.current(taking.db())))
                      .orElse(List.of());
                })
            .does(
                (taking, joining) -> {
                  memberships.join(
                      taking.db(),
                      joining.body(),
                      joining.username(),
                      joining.post(),
                      taking.today());
                  taking.minutes().note(joining.username() + " → " + joining.body().text().zh());
                  return Desk.THE_ONE;
                });
    this.withdraw =
        Step.named(
                "membership.withdraw",
                "撤销成员资格",
                "Withdraw a membership",
                memberships.kind(),
                String.class,
                UUID.class)
            .by(UserRole.ADMINISTRATOR)
            .from(Standing.CURRENT)
            .to(Standing.ENDED)
            .carries(Point.ORGAN)
            .unlessSaid((_, cause) -> Texts.required(cause, "cause"))
            .does(
                (taking, cause) -> {
                  taking
                      .db()
                      .update(MEMBERSHIP)
                      .set(MEMBERSHIP.UNTIL_DAY, taking.today().minusDays(1))
                      .set(MEMBERSHIP.WITHDRAWN_BECAUSE, cause.strip())
                      .set(MEMBERSHIP.WITHDRAWN_BY, taking.actor().username())
                      .where(MEMBERSHIP.ID.eq(taking.subject().id()))
                      .execute();
                  taking.minutes().note(cause.strip());
                  return taking.subject().id();
                });
  }

  /** Whether there is an account, and in the city of whoever gives the place. */
  private static boolean isOf(Actor administrator, Optional<Account> account) {
    Optional<String> city = administrator.home().map(Tenant::slug);
    return account
        .flatMap(Account::tenantSlug)
        .filter(s -> city.equals(Optional.of(s)))
        .isPresent();
  }

  private static List<Reason> against(Joining joining) {
    var reasons = new ArrayList<Reason>(Texts.requiredLine(joining.username(), "username"));
    boolean named = joining.body().kind() == Role.Kind.NAMED;
    String name = joining.body().name();
    if (named) {
      reasons.addAll(Texts.requiredLine(name, "body"));
    } else if (!name.isEmpty()) {
      reasons.add(Refusal.CONTENT.because(List.of(), "what", Texts.name("body")));
    }
    reasons.addAll(Texts.line(joining.post(), "post"));
    return reasons;
  }

  public Step<Desk, Joining, UUID> joining() {
    return join;
  }

  public Step<Membership, String, UUID> withdrawing() {
    return withdraw;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(join, withdraw);
  }
}
