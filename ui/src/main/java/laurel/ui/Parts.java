package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import laurel.award.Award;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.Entry;
import laurel.edition.Run;
import laurel.life.Offer;
import laurel.life.Standing;
import laurel.tenants.Tenant;

/** The pieces that pages are put together from. */
final class Parts {

  /** Longer grids scroll by themselves. */
  private static final int MOST_ROWS = 30;

  private Parts() {}

  /** The city's colour on a page, and on the dialogs that open beside it. */
  static void colour(HasStyle page, Tenant city) {
    page.getStyle().set("--city", city.colour());
    UI.getCurrent().getElement().getStyle().set("--city", city.colour());
  }

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

  /** A body that records name. */
  static String body(String recorded) {
    return say(Role.recorded(recorded).text());
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

  /** A button that looks like a link, for names in lists. */
  static Button link(String text, Runnable action) {
    Button link = button(text, action);
    link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    return link;
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

  /** A grid as high as its rows, up to a limit. */
  static <T> Grid<T> grid(List<T> items) {
    var grid = new Grid<T>();
    grid.setItems(items);
    grid.setAllRowsVisible(items.size() <= MOST_ROWS);
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

  /**
   * A step as a button; where it is not possible now, the button says why not. Nothing for whom it
   * is never, and where it has no place in the stage or the standing.
   */
  static Component step(Optional<Offer> offer, String text, Runnable action) {
    return offered(offer, text, primary(text, action));
  }

  /** The same for a step that is not what the page is there for. */
  static Component minor(Optional<Offer> offer, String text, Runnable action) {
    return offered(offer, text, button(text, action));
  }

  private static Component offered(Optional<Offer> offer, String text, Button possible) {
    if (offer.isEmpty() || isMisplaced(offer.get())) {
      return new Span();
    }
    if (offer.get().possible()) {
      return possible;
    }
    Button closed =
        button(
            text, () -> explain(say("现在不能：", "Not possible now: ") + text, offer.get().reasons()));
    closed.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return closed;
  }

  /** Why a step that the page is about is not possible now; invisible where it is. */
  static Component whyNot(Optional<Offer> offer) {
    UnorderedList why = reasons(offer.map(Offer::reasons).orElse(List.of()));
    why.setVisible(why.getComponentCount() > 0);
    return why;
  }

  /** Whether a step belongs to another stage or standing. */
  private static boolean isMisplaced(Offer offer) {
    return offer.reasons().stream()
        .map(Reason::code)
        .anyMatch(
            code ->
                code.equals(Refusal.WRONG_STAGE.code())
                    || code.equals(Refusal.WRONG_STANDING.code())
                    || code.equals(Refusal.NOT_UNDER_WAY.code()));
  }

  /** A standing as a badge. */
  static Span standing(Standing standing) {
    return badge(say(standing.text()), standing.inPlay() ? "ok" : "warn");
  }

  /** Where an award stands, and whether it was won by re-evaluation. */
  static Div award(Award award) {
    Div row = row(standing(award.standing()));
    if (award.reevaluated()) {
      row.add(badge(say("复评", "re-evaluated"), "ok"));
    }
    return row;
  }

  /** What a run said of an entry, as a badge. */
  static Span outcome(Entry.Outcome outcome) {
    return switch (outcome) {
      case OPEN -> badge(say("待定", "open"), "");
      case PASSED -> badge(say("通过", "passed"), "ok");
      case FAILED -> badge(say("未通过", "not passed"), "warn");
    };
  }

  /** The stages in the order of the measure, each with its clause and the days it ran. */
  static Component stages(Edition edition, List<Run> runs) {
    var list = new Div();
    list.addClassName("stages");
    Map<Integer, Run> ran = runs.stream().collect(Collectors.toMap(Run::index, run -> run));
    List<Stage> stages = edition.policy().stages();
    for (int i = 0; i < stages.size(); i++) {
      Optional<Run> run = Optional.ofNullable(ran.get(i));
      list.add(stage(stages.get(i), run, edition.isUnderWay()));
    }
    return list;
  }

  private static Component stage(Stage stage, Optional<Run> run, boolean underWay) {
    boolean done = run.flatMap(Run::endedOn).isPresent();
    boolean now = run.isPresent() && !done && underWay;
    var step = new Div(new Span(say(stage.text())), cited(stage.clauses()));
    step.addClassNames("stage", now ? "now" : done ? "done" : "later");
    run.ifPresent(
        r -> {
          var days =
              new Span(
                  r.startedOn()
                      + r.endedOn().map(day -> " — " + day).orElse(say(" 起", " since then")));
          days.addClassName("days");
          step.add(days);
        });
    if (now) {
      step.getElement().setAttribute("aria-current", "step");
    }
    return step;
  }

  /** The band on all pages of an edition under a draft measure; empty for any other edition. */
  static Component rehearsal(Edition edition) {
    var band =
        new Div(
            say(
                "演练：本届依据征求意见稿进行，一切结果（包括获奖和奖金）都不作数。",
                "Rehearsal under a draft for comment: no result counts, neither awards nor"
                    + " money."));
    band.addClassName("rehearsal");
    band.getElement().setAttribute("role", "note");
    band.setVisible(edition.regulation().rehearsal());
    return band;
  }
}
