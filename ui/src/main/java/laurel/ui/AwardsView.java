package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Entry;
import laurel.edition.Runs;
import laurel.life.Offer;

/** Approval of a list one can read, the ledger, cases, and what is owed after the award. */
@Route(value = "awards", layout = MainLayout.class)
@RolesAllowed({"SECRETARIAT", "APPROVER"})
class AwardsView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient Editions editions;
  private final transient Runs runs;
  private final transient EditionWork entries;
  private final transient Awards awards;
  private final transient AwardSteps steps;
  private final transient Pieces pieces;

  /** What the page is put together from. */
  @org.springframework.stereotype.Component("awardsPieces")
  record Pieces(
      LedgerGrid ledger,
      CasesPanel cases,
      ObligationsPanel obligations,
      ActsPanel acts,
      ApplicationDialog application) {}

  AwardsView(
      Work work,
      Editions editions,
      Runs runs,
      EditionWork entries,
      Awards awards,
      AwardSteps steps,
      Pieces pieces) {
    this.work = work;
    this.editions = editions;
    this.runs = runs;
    this.entries = entries;
    this.awards = awards;
    this.steps = steps;
    this.pieces = pieces;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    add(Parts.title(say("获奖与奖金", "Awards and ledger")));
    editions.underWay(work.home()).ifPresent(this::underWay);
    add(
        Parts.card(say("台账", "Ledger"), pieces.ledger().of(awards.all(work.home()), this::refresh)),
        pieces.cases().all(this::refresh),
        pieces.obligations().all(this::refresh));
  }

  private void underWay(Edition edition) {
    Optional<Offer> offer = work.offer(steps.approving(), edition.id());
    add(Parts.rehearsal(edition));
    if (offer.isEmpty()) {
      return;
    }
    add(
        Parts.card(say(edition.title()), Parts.stages(edition, runs.of(work.home(), edition.id()))),
        pieces.acts().own(edition.id(), this::refresh),
        approval(edition, offer));
  }

  /** The list is there before the signature: names, awards, scores. */
  private Component approval(Edition edition, Optional<Offer> offer) {
    UUID id = edition.id();
    var card = Parts.card(say("批准", "Approval"), Parts.whyNot(offer));
    boolean now = edition.stage().filter(stage -> stage.kind() == StageKind.APPROVAL).isPresent();
    if (now) {
      card.add(list(id));
    }
    var number = new TextField(say("批准文号", "Number of the approving document"));
    if (offer.filter(Offer::possible).isPresent()) {
      card.add(
          Parts.row(
              number,
              Parts.primary(
                  say("批准", "Approve"),
                  () ->
                      work.take(
                          steps.approving(),
                          id,
                          number.getValue(),
                          say("已批准；评审办结束本环节后生效", "Approved; it takes effect as the stage ends"),
                          _ -> refresh()))));
    }
    return card;
  }

  private Component list(UUID edition) {
    List<Entry> listed = entries.entries(work.actor(), edition);
    if (listed.isEmpty()) {
      return Parts.quiet(say("名单为空：本届空缺。", "The list is empty: no award this time."));
    }
    var grid = Parts.grid(listed);
    grid.addComponentColumn(
            entry ->
                Parts.link(
                    entry.name(),
                    () -> pieces.application().open(entry.applicationId(), this::refresh)))
        .setHeader(say("拟获奖者", "Proposed"))
        .setAutoWidth(true);
    grid.addColumn(Entry::award).setHeader(say("奖项", "Award")).setAutoWidth(true);
    grid.addColumn(entry -> say(entry.recipient().text()) + " " + entry.category())
        .setHeader(say("类别", "Kind"))
        .setAutoWidth(true);
    return grid;
  }
}
