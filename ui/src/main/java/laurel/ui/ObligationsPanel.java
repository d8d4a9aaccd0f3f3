package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import laurel.identity.UserRole;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;

/** What is owed after the award, the overdue first. */
@org.springframework.stereotype.Component
class ObligationsPanel {

  private final Work work;
  private final Obligations obligations;

  ObligationsPanel(Work work, Obligations obligations) {
    this.work = work;
    this.obligations = obligations;
  }

  /** Invisible for those who do not keep them, and where nothing is owed. */
  Component all(Runnable refresh) {
    List<Obligation> all =
        work.actor().has(UserRole.SECRETARIAT) ? obligations.all(work.actor()) : List.of();
    var grid = Parts.grid(all);
    grid.addComponentColumn(
            owed -> new Div(new Span(say(owed.text())), Parts.cited(owed.clauses())))
        .setHeader(say("应办事项", "Obligation"))
        .setWidth("18rem")
        .setFlexGrow(1);
    grid.addColumn(Obligation::winner).setHeader(say("获奖者", "Winner")).setAutoWidth(true);
    grid.addColumn(owed -> Parts.body(owed.owedBy()))
        .setHeader(say("由谁办", "Owed by"))
        .setAutoWidth(true);
    grid.addColumn(owed -> owed.dueOn().map(Parts::date).orElse(say("未规定", "not stated")))
        .setHeader(say("期限", "Due"))
        .setAutoWidth(true);
    grid.addComponentColumn(owed -> state(owed, refresh))
        .setHeader(say("状态", "State"))
        .setAutoWidth(true);
    Div card = Parts.card(say("获奖后的应办事项", "Obligations after the award"), grid);
    card.setVisible(!all.isEmpty());
    return card;
  }

  private Component state(Obligation owed, Runnable refresh) {
    if (owed.metOn().isPresent()) {
      return new Div(Parts.badge("✓ " + owed.metOn().get(), "ok"), Parts.quiet(owed.evidence()));
    }
    UUID id = owed.id();
    String title = say(owed.text());
    return Parts.row(
        owed.overdue()
            ? Parts.badge(say("逾期", "overdue"), "warn")
            : Parts.standing(owed.standing()),
        Parts.button(say("记为已办…", "Record as met…"), () -> meet(id, title, refresh)));
  }

  private void meet(UUID id, String title, Runnable refresh) {
    Ask.words(
        title,
        say("凭据", "Evidence"),
        say("记为已办", "Record as met"),
        (evidence, close) ->
            work.take(
                obligations.meeting(),
                id,
                evidence,
                say("已记录", "Recorded"),
                _ -> {
                  close.run();
                  refresh.run();
                }));
  }
}
