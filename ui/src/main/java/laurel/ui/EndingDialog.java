package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Ending;
import laurel.edition.Entry;

/** Shows what ending the stage would do, and asks. */
@org.springframework.stereotype.Component
class EndingDialog {

  private final Work work;
  private final Editions editions;
  private final EditionWork endings;
  private final EditionSteps steps;

  EndingDialog(Work work, Editions editions, EditionWork endings, EditionSteps steps) {
    this.work = work;
    this.editions = editions;
    this.endings = endings;
    this.steps = steps;
  }

  void open(UUID edition, Runnable refresh) {
    int run = editions.get(work.home(), edition).runIndex();
    Ending ending = endings.ending(work.actor(), edition);
    var dialog = new Dialog(say("结束本环节？", "End this stage?"));
    dialog.setWidth("min(44rem, 96vw)");
    if (!ending.obstacles().isEmpty()) {
      dialog.add(new H3(say("还不能结束", "It can not end yet")), Parts.reasons(ending.obstacles()));
    }
    dialog.add(
        entries(say("进入下一环节", "Go on"), ending.goesOn()),
        entries(say("退出", "Fall out"), ending.fallsOut()));
    var note = new TextArea(say("说明（可不填）", "Note (may be empty)"));
    note.setWidthFull();
    dialog.getFooter().add(Parts.button(say("返回", "Back"), dialog::close));
    if (ending.obstacles().isEmpty()) {
      dialog.add(note);
      dialog
          .getFooter()
          .add(
              Parts.primary(
                  say("确认结束", "End it"),
                  () ->
                      work.take(
                          steps.ending(),
                          edition,
                          new EditionSteps.StageEnd(run, note.getValue()),
                          say("进入下一环节", "On to the next stage"),
                          _ -> {
                            dialog.close();
                            refresh.run();
                          })));
    }
    dialog.open();
  }

  private static Component entries(String heading, List<Entry> entries) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    entries.forEach(
        entry ->
            list.add(
                new ListItem(
                    new Span(
                        entry.name()
                            + " · "
                            + entry.award()
                            + (entry.reason().isEmpty() ? "" : say("：", ": ") + say(entry.why()))),
                    Parts.cited(entry.clauses()))));
    return new Div(new H3(heading + say("：", ": ") + entries.size()), list);
  }
}
