package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.life.Offer;

/** What the run under way owes besides its entries, each ticked off on evidence. */
@org.springframework.stereotype.Component
class ActsPanel {

  private final Work work;
  private final Acts acts;

  ActsPanel(Work work, Acts acts) {
    this.work = work;
    this.acts = acts;
  }

  /** All acts of the run under way; invisible where it owes none. */
  Component all(UUID edition, Runnable refresh) {
    return card(now(edition), refresh);
  }

  /** Those that the person can do now; invisible where there are none. */
  Component own(UUID edition, Runnable refresh) {
    return card(
        now(edition).stream()
            .filter(act -> act.doneOn().isEmpty())
            .filter(act -> offer(act).filter(Offer::possible).isPresent())
            .toList(),
        refresh);
  }

  private List<Act> now(UUID edition) {
    return acts.of(work.actor(), edition).stream()
        .filter(act -> act.stageUnderWay().isPresent())
        .toList();
  }

  private Optional<Offer> offer(Act act) {
    return work.offer(acts.done(), act.id());
  }

  private Component card(List<Act> shown, Runnable refresh) {
    var list = new Div();
    shown.forEach(act -> list.add(line(act, refresh)));
    Div card = Parts.card(say("本环节应办事项", "Acts that this stage owes"), list);
    card.setVisible(!shown.isEmpty());
    return card;
  }

  private Component line(Act act, Runnable refresh) {
    var row = Parts.row(new Span(say(act.text())), Parts.cited(act.clauses()));
    act.doneOn()
        .ifPresentOrElse(
            day ->
                row.add(
                    Parts.badge("✓ " + day, "ok"),
                    Parts.quiet(
                        Parts.body(act.doneFor()) + " " + act.doneBy() + "：" + act.evidence())),
            () ->
                row.add(
                    Parts.badge(say("应办", "owed"), "warn"),
                    Parts.step(
                        offer(act),
                        say("记为已办…", "Record as done…"),
                        () -> ask(act.id(), say(act.text()), refresh))));
    return row;
  }

  private void ask(UUID act, String title, Runnable refresh) {
    Ask.words(
        title,
        say("凭据（何时、何人、文号或记录）", "Evidence: when, by whom, which paper"),
        say("记为已办", "Record as done"),
        (evidence, close) ->
            work.take(
                acts.done(),
                act,
                evidence,
                say("已记录", "Recorded"),
                _ -> {
                  close.run();
                  refresh.run();
                }));
  }
}
