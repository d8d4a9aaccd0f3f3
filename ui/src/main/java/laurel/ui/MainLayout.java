package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import laurel.demo.DemoClock;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.membership.MembershipWork;
import laurel.tenants.Tenant;
import org.springframework.beans.factory.ObjectProvider;

/** Header, navigation by role, language and large type. */
@AnonymousAllowed
class MainLayout extends AppLayout implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient Optional<Tenant> city;

  MainLayout(Session session, ObjectProvider<DemoClock> demo) {
    Optional<Actor> person = session.person();
    city = person.flatMap(Actor::home);
    var home = new Anchor("/", say("桂冠", "Laurel"));
    home.addClassName("brand");
    var name = new Span(person.flatMap(Actor::home).map(tenant -> say(tenant.name())).orElse(""));
    name.addClassName("brand-city");
    var tools = new Div(language(), largeType());
    tools.addClassName("tools");
    person.ifPresentOrElse(
        _ -> {
          var who = new Span(session.displayName());
          who.addClassName("who");
          tools.add(who, Parts.button(say("退出", "Log out"), session::logout));
        },
        () -> {
          var login = new Anchor("/login", say("登录", "Log in"));
          login.setRouterIgnore(true);
          login.addClassName("login-link");
          tools.add(login);
        });
    if (person.isPresent()) {
      addToNavbar(new DrawerToggle());
      addToDrawer(navigation(person.get(), demo.getIfAvailable() != null));
    }
    setDrawerOpened(person.isPresent());
    addToNavbar(home, name, tools);
    DemoClock clock = demo.getIfAvailable();
    if (clock != null) {
      LocalDate today = clock.today();
      var banner =
          new Div(new Span(say("演示模式 · 演示日期 ", "Demo mode · demo date ") + Parts.date(today)));
      banner.addClassName("demo-banner");
      addToNavbar(true, banner);
    }
  }

  /** A page about another city sets that one's colour after this. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    city.ifPresentOrElse(
        own -> Parts.colour(this, own),
        () -> event.getUI().getElement().getStyle().remove("--city"));
  }

  private static SideNav navigation(Actor actor, boolean demo) {
    var navigation = new SideNav();
    if (actor.has(UserRole.APPLICANT)) {
      navigation.addItem(new SideNavItem(say("我的申报", "My application"), "apply"));
    }
    if (actor.has(UserRole.RECOMMENDER)) {
      navigation.addItem(new SideNavItem(say("推荐", "Recommendations"), "recommend"));
    }
    if (actor.has(UserRole.EXAMINER)) {
      navigation.addItem(new SideNavItem(say("我的评审", "My reviews"), "examine"));
    }
    if (actor.has(UserRole.SECRETARIAT)) {
      navigation.addItem(new SideNavItem(say("本届评选", "Edition"), "edition"));
      navigation.addItem(new SideNavItem(say("获奖与奖金", "Awards and ledger"), "awards"));
    }
    if (actor.has(UserRole.COMMITTEE)) {
      navigation.addItem(new SideNavItem(say("审议", "Deliberation"), "committee"));
    }
    if (actor.has(UserRole.APPROVER)) {
      navigation.addItem(new SideNavItem(say("批准与撤销", "Approval and revocation"), "awards"));
    }
    if (MembershipWork.isReader(actor)) {
      navigation.addItem(new SideNavItem(say("机构成员", "Members"), "members"));
    }
    if (actor.has(UserRole.REGULATOR) || actor.has(UserRole.REGULATION_APPROVER)) {
      navigation.addItem(new SideNavItem(say("办法文本", "Regulation"), "regulation"));
    }
    if (actor.has(UserRole.INSPECTOR) || actor.has(UserRole.SECRETARIAT)) {
      navigation.addItem(new SideNavItem(say("操作记录", "Audit"), "audit"));
    }
    if (actor.has(UserRole.SUPERVISOR)) {
      navigation.addItem(new SideNavItem(say("各市比较", "Comparison"), "compare"));
    }
    if (actor.has(UserRole.OPERATOR) && demo) {
      navigation.addItem(new SideNavItem(say("演示时钟", "Demo clock"), "clock"));
    }
    actor
        .home()
        .ifPresent(
            tenant ->
                navigation.addItem(
                    new SideNavItem(say("公开页面", "Public page"), "city/" + tenant.slug())));
    return navigation;
  }

  private static com.vaadin.flow.component.button.Button language() {
    return Parts.button(
        Session.english() ? "中文" : "English",
        () -> {
          VaadinSession.getCurrent()
              .setLocale(Session.english() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
          UI.getCurrent().getPage().reload();
        });
  }

  private static com.vaadin.flow.component.button.Button largeType() {
    return Parts.button(
        say("大字", "Large type"),
        () ->
            UI.getCurrent()
                .getPage()
                .executeJs("document.documentElement.classList.toggle('large-type')"));
  }
}
