package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.decision.Reason;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;

/** The eligibility self-check: what fails and what is open, each with its clause. */
@Route(value = "city/:slug/self-check", layout = MainLayout.class)
@AnonymousAllowed
class SelfCheckView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  private final transient Tenants tenants;
  private final transient RegulationVersions versions;
  private final transient AwardApplications applications;

  SelfCheckView(Tenants tenants, RegulationVersions versions, AwardApplications applications) {
    this.tenants = tenants;
    this.versions = versions;
    this.applications = applications;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Tenant tenant =
        event
            .getRouteParameters()
            .get("slug")
            .flatMap(tenants::bySlug)
            .orElseThrow(NotFoundException::new);
    Policy policy = versions.inForce(tenant).orElseThrow(NotFoundException::new).policy();
    removeAll();
    Parts.colour(this, tenant);
    add(
        Parts.title(say(tenant.name()) + say(" · 资格自测", " · eligibility self-check")),
        Parts.quiet(
            say("自测不保存任何内容，也不代替资格审查。", "Nothing is stored, and the review is not replaced.")));
    var questions = new Div();
    var recipient = new RadioButtonGroup<RecipientKind>(say("申报主体", "I apply as"));
    recipient.setItems(policy.recipients());
    recipient.setItemLabelGenerator(kind -> say(kind.text()));
    recipient.addValueChangeListener(
        change -> {
          questions.removeAll();
          if (change.getValue() != null) {
            ask(policy, change.getValue(), questions);
          }
        });
    add(recipient, questions);
    policy.recipients().stream().findFirst().ifPresent(recipient::setValue);
  }

  private void ask(Policy policy, RecipientKind recipient, Div questions) {
    var answer = new Div();
    answer.getElement().setAttribute("role", "status");
    var form = new FactsForm(policy, recipient, Map.of(), () -> {});
    questions.add(
        Parts.card(say("如实填写", "Facts"), form),
        Parts.primary(
            say("看结果", "Check"),
            () -> {
              answer.removeAll();
              answer.add(result(applications.selfCheck(policy, recipient, form.values())));
            }),
        answer);
  }

  /** The outcome of conditions for a reader. */
  static Div result(Eligibility eligibility) {
    var result = new Div();
    result.addClassName("card");
    if (!eligibility.failing().isEmpty()) {
      result.add(
          new H3(say("不符合的条款", "Clauses that are not met")),
          Parts.reasons(eligibility.failing().stream().map(EligibilityReviews::reason).toList()));
    }
    if (!eligibility.open().isEmpty()) {
      result.add(
          new H3(say("尚待认定", "Not yet known")),
          Parts.reasons(
              eligibility.open().stream()
                  .map(
                      finding ->
                          new Reason(
                              "open",
                              laurel.dsl.text.BilingualText.verbatim(finding.condition().text()),
                              finding.condition().clauses()))
                  .toList()));
    }
    if (eligibility.verdict() != Verdict.NOT_MET) {
      result.add(
          Parts.badge(
              eligibility.verdict() == Verdict.MET
                  ? say("所有条件都符合", "All conditions are met")
                  : say("没有发现不符合的条款", "No clause fails"),
              "ok"));
    }
    return result;
  }
}
