package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;

/** The pieces that pages are put together from. */
final class Parts {

  private Parts() {}

  static H2 title(String text) {
    var title = new H2(text);
    title.addClassName("title");
    return title;
  }

  static Div card(String heading, Component... content) {
    var card = new Div();
    card.addClassName("card");
    if (!heading.isEmpty()) {
      card.add(new H3(heading));
    }
    card.add(content);
    return card;
  }

  static Paragraph quiet(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("quiet");
    return paragraph;
  }

  /** The clauses something rests on. */
  static Span cited(List<Clause> clauses) {
    var span =
        new Span(
            clauses.isEmpty()
                ? ""
                : say(
                    "【" + Clause.join(clauses).zh() + "】", "[" + Clause.join(clauses).en() + "]"));
    span.addClassName("clause");
    return span;
  }

  static Span badge(String text, String kind) {
    var badge = new Span(text);
    badge.addClassName("badge");
    if (!kind.isEmpty()) {
      badge.addClassName(kind);
    }
    return badge;
  }

  static Div row(Component... content) {
    var row = new Div(content);
    row.addClassName("row");
    return row;
  }

  static Button button(String text, Runnable action) {
    return new Button(text, _ -> action.run());
  }

  static Button primary(String text, Runnable action) {
    Button button = button(text, action);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  static String date(LocalDate date) {
    return say(
        "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
        date.toString());
  }

  /** A grid as high as its rows. */
  static <T> Grid<T> grid(List<T> items) {
    var grid = new Grid<T>();
    grid.setItems(items);
    grid.setAllRowsVisible(true);
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    return grid;
  }

  /** The one place that shows outcomes: a note when accepted, all reasons when refused. */
  static <T> void show(Outcome<T> outcome, String done, Consumer<T> accepted) {
    switch (outcome) {
      case Outcome.Accepted<T>(T value) -> {
        if (!done.isEmpty()) {
          Notification.show(done, 4000, Notification.Position.BOTTOM_START);
        }
        accepted.accept(value);
      }
      case Outcome.Refused<T>(List<Reason> reasons) -> refusal(reasons);
    }
  }

  static void refusal(List<Reason> reasons) {
    explain(say("不能这样做", "This is refused"), reasons);
  }

  /** Reasons with their clauses, to be read and closed. */
  static void explain(String heading, List<Reason> reasons) {
    var dialog = new Dialog(heading);
    dialog.setWidth("min(40rem, 95vw)");
    dialog.add(reasons(reasons));
    Button close = primary(say("知道了", "Close"), dialog::close);
    close.setAutofocus(true);
    dialog.getFooter().add(close);
    dialog.open();
  }

  static UnorderedList reasons(List<Reason> reasons) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    reasons.forEach(
        reason -> list.add(new ListItem(new Span(say(reason.text())), cited(reason.clauses()))));
    return list;
  }

  /** The stages of an edition in the order of the measure, each with its clause. */
  static Component stages(Edition edition) {
    var list = new Div();
    list.addClassName("stages");
    List<Stage> stages = edition.policy().stages();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      boolean completed = edition.status() == Edition.Status.COMPLETED;
      boolean done = completed || (edition.stage().isPresent() && i < edition.stageIndex());
      boolean now = !completed && edition.stage().isPresent() && i == edition.stageIndex();
      var step = new Div(new Span(say(stage.text())), cited(stage.clauses()));
      step.addClassNames("stage", now ? "now" : done ? "done" : "later");
      if (now) {
        step.getElement().setAttribute("aria-current", "step");
      }
      list.add(step);
    }
    return list;
  }
}
