package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import laurel.edition.Fronts;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** The way in: all cities for the public, the own work for those who are logged in. */
@Route(value = "", layout = MainLayout.class)
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private static final Map<UserRole, String> WORK = new LinkedHashMap<>();

  static {
    WORK.put(UserRole.SECRETARIAT, "edition");
    WORK.put(UserRole.APPLICANT, "apply");
    WORK.put(UserRole.RECOMMENDER, "recommend");
    WORK.put(UserRole.EXAMINER, "examine");
    WORK.put(UserRole.COMMITTEE, "committee");
    WORK.put(UserRole.APPROVER, "awards");
    WORK.put(UserRole.ADMINISTRATOR, "members");
    WORK.put(UserRole.REGULATOR, "regulation");
    WORK.put(UserRole.REGULATION_APPROVER, "regulation");
    WORK.put(UserRole.INSPECTOR, "audit");
    WORK.put(UserRole.SUPERVISOR, "compare");
    WORK.put(UserRole.OPERATOR, "clock");
  }

  private final transient Session session;

  HomeView(Session session, Tenants tenants, Fronts fronts) {
    this.session = session;
    addClassName("page");
    add(Parts.title(say("政府质量奖", "Government quality awards")));
    add(
        new Paragraph(
            say(
                "每个城市按自己的办法评选；每个决定都注明所依据的条款。",
                "Each city runs its award by its own measure; every decision shows its clause.")));
    var cities = new Div();
    cities.addClassName("cities");
    tenants.all().forEach(tenant -> cities.add(city(tenant, fronts)));
    add(cities);
  }

  private static Anchor city(Tenant tenant, Fronts fronts) {
    var name = new Span(say(tenant.name()));
    name.addClassName("city-name");
    var state =
        new Span(
            fronts
                .of(tenant)
                .map(
                    front ->
                        say(front.title())
                            + " · "
                            + front.stage().map(Session::say).orElse(say("未在进行", "not under way")))
                .orElse(say("尚未开展", "no edition yet")));
    state.addClassName("quiet");
    var card = new Anchor("city/" + tenant.slug(), name, state);
    card.addClassName("city-card");
    card.getStyle().set("--city", tenant.colour());
    return card;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    session
        .person()
        .flatMap(
            actor ->
                WORK.entrySet().stream()
                    .filter(work -> actor.has(work.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst())
        .ifPresent(event::forwardTo);
  }
}
