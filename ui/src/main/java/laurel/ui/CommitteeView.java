package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.review.CommitteeDecisions;
import laurel.review.Ranked;
import laurel.review.Reviews;

/** The committee's page: ranking, quota with its clause, and the decision. */
@Route(value = "committee", layout = MainLayout.class)
@RolesAllowed("COMMITTEE")
class CommitteeView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Reviews reviews;
  private final transient CommitteeDecisions decisions;

  CommitteeView(Session session, Editions editions, Reviews reviews, CommitteeDecisions decisions) {
    super(session, editions);
    this.reviews = reviews;
    this.decisions = decisions;
    refresh();
  }

  @Override
  String title() {
    return say("审议", "Deliberation");
  }

  @Override
  void show(Actor actor, Edition edition) {
    edition.policy().awards().forEach(award -> add(quota(award)));
    List<Ranked> ranked = reviews.ranking(actor, edition.id());
    add(Parts.card(say("排序", "Ranking"), StagePanels.ranking(ranked)));
    edition
        .stage()
        .filter(stage -> stage.kind() == StageKind.DELIBERATION)
        .ifPresentOrElse(
            stage -> add(decision(actor, edition, stage, ranked)),
            () ->
                add(Parts.quiet(say("现在不是审议环节。", "The stage under way is not the deliberation."))));
  }

  private static Div quota(AwardRule award) {
    return Parts.row(
        new Span(award.name() + "："),
        new Span(
            award
                .quota()
                .stated()
                .map(quota -> say(quota.text()))
                .orElse(say("名额未规定", "quota not stated"))),
        Parts.cited(award.quota().clauses()));
  }

  private Div decision(Actor actor, Edition edition, Stage stage, List<Ranked> ranked) {
    List<String> awards = edition.policy().awards().stream().map(AwardRule::name).toList();
    Map<UUID, ComboBox<String>> choices = new LinkedHashMap<>();
    var card = Parts.card(say("决定", "Decision"), Parts.cited(stage.clauses()));
    for (Ranked place : ranked) {
      var choice = new ComboBox<String>(place.place() + "  " + place.name());
      choice.setItems(awards);
      choice.setClearButtonVisible(true);
      choice.setPlaceholder(say("不授奖", "no award"));
      choice.setWidth("24rem");
      if (place.withinQuota()) {
        choice.setValue(place.award());
      }
      choices.put(place.applicationId(), choice);
      card.add(new Div(choice));
    }
    var reason =
        new TextArea(say("理由（超出“原则上”的名额时必须填写）", "Reason (needed beyond a quota in principle)"));
    reason.setWidthFull();
    card.add(
        reason,
        Parts.primary(
            say("作出决定", "Decide"),
            () -> {
              var proposed = new LinkedHashMap<UUID, String>();
              choices.forEach(
                  (id, choice) ->
                      Optional.ofNullable(choice.getValue())
                          .ifPresent(award -> proposed.put(id, award)));
              Parts.show(
                  decisions.decide(actor, edition.id(), proposed, reason.getValue()),
                  say("决定已记录", "The decision is recorded"),
                  _ -> refresh());
            }));
    return card;
  }
}
