package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import laurel.edition.EditionWork;
import laurel.edition.Entry;

/** The applications before the eligibility review, and what was decided of each. */
@org.springframework.stereotype.Component
class EligibilityPanel {

  private final Work work;
  private final EditionWork editions;
  private final EligibilityDialog dialog;

  EligibilityPanel(Work work, EditionWork editions, EligibilityDialog dialog) {
    this.work = work;
    this.editions = editions;
    this.dialog = dialog;
  }

  Component of(UUID edition, Runnable refresh) {
    List<Entry> entries = editions.entries(work.actor(), edition);
    long open = entries.stream().filter(e -> e.outcome() == Entry.Outcome.OPEN).count();
    var grid = Parts.grid(entries);
    grid.addColumn(Entry::name).setHeader(say("申报人", "Applicant")).setAutoWidth(true);
    grid.addColumn(Entry::award).setHeader(say("奖项", "Award")).setAutoWidth(true);
    grid.addComponentColumn(entry -> Parts.outcome(entry.outcome()))
        .setHeader(say("结果", "Result"))
        .setAutoWidth(true);
    grid.addComponentColumn(
            entry ->
                entry.outcome() == Entry.Outcome.OPEN
                    ? Parts.button(
                        say("审查", "Examine"), () -> dialog.open(entry.applicationId(), refresh))
                    : Parts.button(
                        say("查看", "Look"), () -> dialog.open(entry.applicationId(), refresh)))
        .setAutoWidth(true);
    return new Div(
        Parts.quiet(say("待审查 ", "To be examined: ") + open + say(" / 共 ", " of ") + entries.size()),
        grid);
  }
}
