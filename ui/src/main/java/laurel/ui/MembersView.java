package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.dsl.policy.Role;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.membership.BodyNames;
import laurel.membership.Membership;
import laurel.membership.MembershipSteps;
import laurel.membership.Memberships;
import laurel.regulation.RegulationVersions;

/** The administrator's page: who belongs to which body, joining one, and withdrawal with cause. */
@Route(value = "members", layout = MainLayout.class)
@RolesAllowed("ADMINISTRATOR")
class MembersView extends Div {
  private static final long serialVersionUID = 1L;

  /** Bodies that every measure may speak of; others are the measure's own. */
  private static final List<Role> ORGANS =
      Stream.of(
              Role.Kind.SECRETARIAT,
              Role.Kind.COMMITTEE,
              Role.Kind.EXPERTS,
              Role.Kind.GUIDANCE_GROUP)
          .map(kind -> new Role(kind, ""))
          .toList();

  private final transient Work work;
  private final transient Memberships memberships;
  private final transient MembershipSteps steps;
  private final transient RegulationVersions versions;
  private final transient Accounts accounts;

  MembersView(
      Work work,
      Memberships memberships,
      MembershipSteps steps,
      RegulationVersions versions,
      Accounts accounts) {
    this.work = work;
    this.memberships = memberships;
    this.steps = steps;
    this.versions = versions;
    this.accounts = accounts;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    List<Membership> all = memberships.all(work.actor());
    add(
        Parts.title(say("机构成员", "Members of bodies")),
        Parts.quiet(
            say(
                "只有机构的成员才能代表机构办理；账号的角色本身不够。",
                "Only members act for a body; the role of an account alone is not enough.")),
        Parts.card(say("加入机构", "Join a body"), joining()),
        Parts.card(say("成员", "Members"), list(all)));
  }

  private Component joining() {
    var body = new ComboBox<Role>(say("机构", "Body"));
    body.setItemLabelGenerator(role -> say(BodyNames.of(role)));
    body.setItems(bodies());
    body.setHelperText(say("可选择，也可写明办法所称的其他机构", "Choose one, or write what the measure calls it"));
    body.addCustomValueSetListener(
        written -> body.setValue(new Role(Role.Kind.NAMED, written.getDetail().strip())));
    var username = new ComboBox<String>(say("账号", "Account"));
    username.setItems(usernames());
    username.addCustomValueSetListener(written -> username.setValue(written.getDetail().strip()));
    var post = new TextField(say("职务（可不填）", "Post (may be empty)"));
    return Parts.row(
        body,
        username,
        post,
        Parts.primary(
            say("加入", "Join"),
            () -> {
              if (body.isEmpty()) {
                body.setInvalid(true);
                body.setErrorMessage(say("请选择机构", "Choose a body"));
                return;
              }
              join(body.getValue(), username.getValue(), post.getValue());
            }));
  }

  private void join(Role body, String username, String post) {
    work.take(
        steps.joining(),
        Desk.THE_ONE,
        new MembershipSteps.Joining(body, Optional.ofNullable(username).orElse(""), post),
        say("已加入", "Joined"),
        _ -> refresh());
  }

  /** The organs, and the bodies that the measure in force names. */
  private List<Role> bodies() {
    Stream<Role> named =
        versions.inForce(work.home()).stream()
            .flatMap(version -> version.policy().stages().stream())
            .flatMap(stage -> stage.actors().stream())
            .filter(role -> role.kind() == Role.Kind.NAMED);
    return Stream.concat(ORGANS.stream(), named).distinct().toList();
  }

  private List<String> usernames() {
    Optional<String> home = Optional.of(work.home().slug());
    Predicate<Account> own = account -> account.tenantSlug().equals(home);
    return accounts.all().stream().filter(own).map(Account::username).toList();
  }

  private Component list(List<Membership> all) {
    var grid = Parts.grid(all);
    grid.addColumn(member -> say(BodyNames.of(member.body())))
        .setHeader(say("机构", "Body"))
        .setAutoWidth(true);
    grid.addColumn(Membership::username).setHeader(say("账号", "Account")).setAutoWidth(true);
    grid.addColumn(Membership::post).setHeader(say("职务", "Post")).setAutoWidth(true);
    grid.addColumn(member -> days(member.from(), member.until()))
        .setHeader(say("任期", "Term"))
        .setAutoWidth(true);
    grid.addComponentColumn(this::state).setHeader(say("状态", "State")).setAutoWidth(true);
    return grid;
  }

  private static String days(LocalDate from, Optional<LocalDate> until) {
    return Parts.date(from) + until.map(day -> " — " + Parts.date(day)).orElse(say(" 起", " on"));
  }

  private Component state(Membership member) {
    return member.standing() == Standing.CURRENT
        ? Parts.button(say("撤销资格…", "Withdraw…"), () -> withdraw(member))
        : Parts.row(
            Parts.badge(say("已撤销", "withdrawn"), "warn"), new Span(member.withdrawnBecause()));
  }

  private void withdraw(Membership member) {
    Ask.words(
        say("撤销成员资格：", "Withdraw the membership of ") + member.username(),
        say("事由", "Cause"),
        say("撤销资格", "Withdraw"),
        (cause, close) ->
            work.take(
                steps.withdrawing(),
                member.id(),
                cause,
                say("已撤销", "Withdrawn"),
                _ -> {
                  close.run();
                  refresh();
                }));
  }
}
