package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.committee.CommitteeSteps;
import laurel.dsl.judgement.Cut;
import laurel.dsl.policy.AwardRule;
import laurel.edition.Edition;
import laurel.edition.EditionWork;
import laurel.edition.Entry;
import laurel.identity.Actor;
import laurel.life.Offer;
import laurel.ranking.Place;
import laurel.review.Reviews;

/** The committee's page: ranking, quota with its clause, the decision, and cases. */
@Route(value = "committee", layout = MainLayout.class)
@RolesAllowed("COMMITTEE")
class CommitteeView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient EditionWork editions;
  private final transient Reviews reviews;
  private final transient CommitteeSteps steps;
  private final transient Pieces pieces;

  /** What the page is put together from. */
  @org.springframework.stereotype.Component("committeePieces")
  record Pieces(RankingPanel ranking, ApplicationDialog application, CasesPanel cases) {}

  CommitteeView(
      Session session,
      Surroundings around,
      Work work,
      EditionWork editions,
      Reviews reviews,
      CommitteeSteps steps,
      Pieces pieces) {
    super(session, around);
    this.work = work;
    this.editions = editions;
    this.reviews = reviews;
    this.steps = steps;
    this.pieces = pieces;
    refresh();
  }

  @Override
  String title() {
    return say("审议", "Deliberation");
  }

  @Override
  void show(Actor actor, Edition edition) {
    UUID id = edition.id();
    Div quota = Parts.card(say("名额", "Quota"));
    edition.policy().awards().forEach(award -> quota.add(quota(award)));
    add(
        quota,
        Parts.card(say("排序", "Ranking"), pieces.ranking().of(id, this::refresh)),
        decision(edition),
        pieces.cases().all(this::refresh));
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

  private Component decision(Edition edition) {
    UUID id = edition.id();
    Optional<Offer> offer = work.offer(steps.deciding(), id);
    Div card = Parts.card(say("决定", "Decision"), Parts.whyNot(offer));
    if (offer.filter(Offer::possible).isEmpty()) {
      return card;
    }
    List<String> awards = edition.policy().awards().stream().map(AwardRule::name).toList();
    Map<UUID, String> within = within(id);
    Map<UUID, ComboBox<String>> choices = new LinkedHashMap<>();
    for (Entry entry : editions.entries(work.actor(), id)) {
      ComboBox<String> choice = choice(entry, awards, within);
      choices.put(entry.applicationId(), choice);
      card.add(
          Parts.row(
              choice,
              Parts.outcome(entry.outcome()),
              Parts.link(
                  say("材料", "Papers"),
                  () -> pieces.application().open(entry.applicationId(), this::refresh))));
    }
    var reason =
        new TextArea(
            say(
                "理由（与排序不一致、同分取舍、超出“原则上”的名额时必须填写）",
                "Reason (off the ranking, between equals, beyond a quota in principle)"));
    reason.setWidthFull();
    card.add(
        reason, Parts.primary(say("作出决定", "Decide"), () -> decide(id, choices, reason.getValue())));
    return card;
  }

  /** Who is within the quota beyond doubt, with the award. */
  private Map<UUID, String> within(UUID edition) {
    Map<UUID, String> within = new HashMap<>();
    reviews
        .ranking(work.actor(), edition)
        .ifPresent(
            ranking ->
                ranking.places().stream()
                    .filter(place -> place.within() == Cut.Within.WITHIN)
                    .forEach(
                        (Place place) ->
                            within.put(
                                UUID.fromString(place.application()), place.contender().award())));
    return within;
  }

  private static ComboBox<String> choice(
      Entry entry, List<String> awards, Map<UUID, String> within) {
    var choice = new ComboBox<String>(entry.name());
    choice.setItems(awards);
    choice.setClearButtonVisible(true);
    choice.setPlaceholder(say("不授奖", "no award"));
    choice.setWidth("24rem");
    switch (entry.outcome()) {
      case OPEN ->
          Optional.ofNullable(within.get(entry.applicationId())).ifPresent(choice::setValue);
      case PASSED -> choice.setValue(entry.award());
      case FAILED -> {}
    }
    return choice;
  }

  private void decide(UUID edition, Map<UUID, ComboBox<String>> choices, String reason) {
    var proposed = new LinkedHashMap<UUID, String>();
    choices.forEach(
        (id, choice) ->
            Optional.ofNullable(choice.getValue()).ifPresent(award -> proposed.put(id, award)));
    work.take(
        steps.deciding(),
        edition,
        new CommitteeSteps.Proposal(proposed, reason),
        say("决定已记录", "The decision is recorded"),
        _ -> refresh());
  }
}
