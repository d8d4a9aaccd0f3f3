package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.dsl.policy.Role;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.life.Desk;
import laurel.life.Offer;
import laurel.life.Step;
import laurel.membership.Membership;
import laurel.membership.MembershipSteps;
import laurel.membership.MembershipWork;
import laurel.membership.Posts;
import laurel.membership.Sanction;
import laurel.membership.SanctionSteps;
import laurel.regulation.RegulationVersions;
import org.jspecify.annotations.Nullable;

/** Who belongs to which body in what post; joining, withdrawal with cause, sanctions. */
@Route(value = "members", layout = MainLayout.class)
@RolesAllowed({"ADMINISTRATOR", "SECRETARIAT", "COMMITTEE", "INSPECTOR"})
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
  private final transient MembershipWork memberships;
  private final transient MembershipSteps steps;
  private final transient SanctionSteps sanctions;
  private final transient RegulationVersions versions;
  private final transient Accounts accounts;

  MembersView(
      Work work,
      MembershipWork memberships,
      MembershipSteps steps,
      SanctionSteps sanctions,
      RegulationVersions versions,
      Accounts accounts) {
    this.work = work;
    this.memberships = memberships;
    this.steps = steps;
    this.sanctions = sanctions;
    this.versions = versions;
    this.accounts = accounts;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    add(
        Parts.title(say("机构成员", "Members of bodies")),
        Parts.quiet(
            say(
                "只有机构的成员才能代表机构办理；账号的角色本身不够。",
                "Only members act for a body; the role of an account alone is not enough.")));
    if (work.offer(steps.joining(), Desk.THE_ONE).isPresent()) {
      add(Parts.card(say("加入机构", "Join a body"), joining()));
    }
    Map<Role, List<Posts.Held>> posts =
        memberships.posts(work.home()).stream().collect(Collectors.groupingBy(Posts.Held::body));
    Map<Role, List<MembershipWork.Line>> bodies =
        memberships.all(work.actor()).stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.membership().body(), LinkedHashMap::new, Collectors.toList()));
    bodies.forEach(
        (body, lines) ->
            add(
                Parts.card(
                    say(body.text()),
                    held(posts.getOrDefault(body, List.of())),
                    new Div(lines.stream().map(this::line).toArray(Component[]::new)))));
  }

  /** The posts that the measure gives numbers to, and how many of each are filled. */
  private static Component held(List<Posts.Held> posts) {
    var row = Parts.row();
    for (Posts.Held post : posts) {
      boolean full = post.holders().size() >= post.count();
      row.add(
          Parts.badge(
              say(post.post()) + " " + post.holders().size() + " / " + post.count(),
              full ? "ok" : "warn"));
    }
    posts.stream().findFirst().ifPresent(post -> row.add(Parts.cited(post.clauses())));
    row.setVisible(!posts.isEmpty());
    return row;
  }

  private Component joining() {
    var body = new ComboBox<Role>(say("机构", "Body"));
    body.setItemLabelGenerator(role -> say(role.text()));
    body.setItems(bodies());
    body.setHelperText(say("可选择，也可写明办法所称的其他机构", "Choose one, or write what the measure calls it"));
    body.addCustomValueSetListener(
        written -> body.setValue(new Role(Role.Kind.NAMED, written.getDetail().strip())));
    var username = new ComboBox<String>(say("账号", "Account"));
    username.setItems(usernames());
    username.addCustomValueSetListener(written -> username.setValue(written.getDetail().strip()));
    var post = new ComboBox<String>(say("职务（可不填）", "Post (may be empty)"));
    post.addCustomValueSetListener(written -> post.setValue(written.getDetail().strip()));
    body.addValueChangeListener(chosen -> post.setItems(posts(chosen.getValue())));
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
              join(
                  body.getValue(),
                  username.getValue(),
                  Optional.ofNullable(post.getValue()).orElse(""));
            }));
  }

  /** The posts that the measure in force names for a body. */
  private List<String> posts(@Nullable Role body) {
    return memberships.posts(work.home()).stream()
        .filter(held -> held.body().equals(body))
        .map(held -> say(held.post()))
        .toList();
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

  private Component line(MembershipWork.Line line) {
    Membership member = line.membership();
    var row =
        Parts.row(
            new Span(member.username()),
            new Span(member.post()),
            Parts.quiet(days(member.from(), member.until())));
    if (!member.withdrawnBecause().isEmpty()) {
      row.add(
          Parts.badge(say(member.standing().text()), "warn"), new Span(member.withdrawnBecause()));
    }
    for (Sanction sanction : line.sanctions()) {
      row.add(
          Parts.badge(sanction.measure(), "warn"),
          Parts.quiet(Parts.date(sanction.on()) + " " + sanction.because()),
          Parts.cited(sanction.clauses()));
    }
    for (Offer offer : line.offers()) {
      if (offer.possible()) {
        row.add(Parts.button(say(offer.title()) + "…", () -> ask(offer, member)));
      }
    }
    row.addClassName("member");
    return row;
  }

  private static String days(LocalDate from, Optional<LocalDate> until) {
    return Parts.date(from) + until.map(day -> " — " + Parts.date(day)).orElse(say(" 起", " on"));
  }

  private void ask(Offer offer, Membership member) {
    String heading = say(offer.title()) + say("：", ": ") + member.username();
    if (offer.step().equals(steps.withdrawing().name())) {
      Ask.words(
          heading,
          say("事由", "Cause"),
          say(offer.title()),
          (cause, close) -> taken(steps.withdrawing(), member, cause, close));
    } else {
      var measure = new ComboBox<String>(say("处理", "Sanction"));
      measure.setItems(
          versions.inForce(work.home()).stream()
              .flatMap(version -> version.policy().examiners().sanctions().stream())
              .flatMap(sanction -> sanction.measures().stream())
              .toList());
      measure.setWidthFull();
      var because = new TextArea(say("事由", "Cause"));
      because.setWidthFull();
      Ask.form(
          heading,
          say(offer.title()),
          close ->
              taken(
                  sanctions.sanctioning(),
                  member,
                  new SanctionSteps.Sanctioning(
                      Optional.ofNullable(measure.getValue()).orElse(""), because.getValue()),
                  close),
          measure,
          because);
    }
  }

  private <I> void taken(
      Step<Membership, I, UUID> step, Membership member, I said, Runnable close) {
    work.take(
        step,
        member.id(),
        said,
        say("已记录", "Recorded"),
        _ -> {
          close.run();
          refresh();
        });
  }
}
