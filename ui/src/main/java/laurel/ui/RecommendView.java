package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;

/** The recommending bodies' page: sign an opinion on each application. */
@Route(value = "recommend", layout = MainLayout.class)
@RolesAllowed("RECOMMENDER")
class RecommendView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient AwardApplications applications;
  private final transient EligibilityReviews eligibility;

  RecommendView(
      Session session,
      Editions editions,
      AwardApplications applications,
      EligibilityReviews eligibility) {
    super(session, editions);
    this.applications = applications;
    this.eligibility = eligibility;
    refresh();
  }

  @Override
  String title() {
    return say("推荐", "Recommendations");
  }

  @Override
  void show(Actor actor, Edition edition) {
    Optional<Stage> stage = edition.stage().filter(s -> s.kind() == StageKind.RECOMMENDATION);
    if (stage.isEmpty()) {
      add(Parts.quiet(say("现在不是推荐环节。", "The stage under way is not the recommendation.")));
    }
    applications
        .of(actor, edition.id())
        .forEach(application -> add(application(actor, application, stage)));
  }

  private Div application(Actor actor, AwardApplication application, Optional<Stage> stage) {
    var card =
        Parts.card(
            application.applicantName(),
            Parts.row(
                Parts.badge(say(application.standing().text()), "ok"),
                Parts.quiet(application.award() + " · " + application.receiptNumber().orElse(""))));
    application
        .recommendation()
        .ifPresent(r -> card.add(Parts.quiet(r.body() + "：" + r.opinion())));
    if (stage.isEmpty() || application.standing() != Standing.SUBMITTED) {
      return card;
    }
    List<String> bodies =
        stage.get().actors().stream()
            .filter(role -> role.kind() == Role.Kind.NAMED)
            .map(Role::name)
            .toList();
    var body = new ComboBox<String>(say("推荐单位", "Recommending body"));
    body.setWidth("22rem");
    body.setItems(bodies);
    bodies.stream().findFirst().ifPresent(body::setValue);
    var opinion = new TextArea(say("推荐意见", "Opinion"));
    opinion.setWidthFull();
    card.add(
        Parts.cited(stage.get().clauses()),
        body,
        opinion,
        Parts.row(
            Parts.primary(
                say("同意推荐", "Recommend"), () -> sign(actor, application, true, body, opinion)),
            Parts.button(
                say("不予推荐", "Do not recommend"),
                () -> sign(actor, application, false, body, opinion))));
    return card;
  }

  private void sign(
      Actor actor,
      AwardApplication application,
      boolean recommended,
      ComboBox<String> body,
      TextArea opinion) {
    Parts.show(
        eligibility.recommend(
            actor,
            application.id(),
            recommended,
            Optional.ofNullable(body.getValue()).orElse(""),
            opinion.getValue()),
        say("意见已签署", "The opinion is signed"),
        _ -> refresh());
  }
}
