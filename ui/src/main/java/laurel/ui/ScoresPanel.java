package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.edition.Edition;
import laurel.edition.EditionWork;
import laurel.edition.Entry;
import laurel.review.ListSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** The sheets of a scored stage, the list that goes on, and uneven sheets. */
@org.springframework.stereotype.Component
class ScoresPanel {

  private final Work work;
  private final EditionWork editions;
  private final Reviews reviews;
  private final ListSteps steps;

  ScoresPanel(Work work, EditionWork editions, Reviews reviews, ListSteps steps) {
    this.work = work;
    this.editions = editions;
    this.reviews = reviews;
    this.steps = steps;
  }

  Component of(Edition edition, Runnable refresh) {
    UUID id = edition.id();
    List<Entry> entries = editions.entries(work.actor(), id);
    return new Div(sheets(edition, entries), list(id, entries, refresh), gaps(id, refresh));
  }

  private Component sheets(Edition edition, List<Entry> entries) {
    List<Scoresheet> sheets =
        reviews.sheets(work.actor(), edition.id()).stream()
            .filter(sheet -> sheet.runIndex() == edition.runIndex())
            .toList();
    if (sheets.isEmpty()) {
      return Parts.quiet(say("还没有评分。", "There are no scores yet."));
    }
    Map<UUID, String> names =
        entries.stream().collect(Collectors.toMap(Entry::applicationId, Entry::name));
    var grid = Parts.grid(sheets);
    grid.addColumn(sheet -> names.getOrDefault(sheet.applicationId(), ""))
        .setHeader(say("申报人", "Applicant"))
        .setAutoWidth(true);
    grid.addColumn(Scoresheet::examiner).setHeader(say("专家", "Examiner")).setAutoWidth(true);
    grid.addColumn(
            sheet ->
                sheet.sealed()
                    ? sheet.score().map(BigDecimal::toPlainString).orElse("")
                    : say("未提交", "not sealed"))
        .setHeader(say("得分", "Score"))
        .setAutoWidth(true);
    return grid;
  }

  private Component list(UUID edition, List<Entry> entries, Runnable refresh) {
    Map<UUID, Entry> byId =
        entries.stream().collect(Collectors.toMap(Entry::applicationId, entry -> entry));
    var chosen = new CheckboxGroup<UUID>(say("进入下一环节的名单", "The list that goes on"));
    chosen.setItems(entries.stream().map(Entry::applicationId).toList());
    chosen.setItemLabelGenerator(id -> java.util.Objects.requireNonNull(byId.get(id)).name());
    chosen.setValue(
        entries.stream()
            .filter(entry -> entry.outcome() == Entry.Outcome.PASSED)
            .map(Entry::applicationId)
            .collect(Collectors.toSet()));
    var reason = new TextField(say("说明（可不填）", "Note (may be empty)"));
    reason.setWidth("24rem");
    var save =
        Parts.step(
            work.offer(steps.shortlisting(), edition),
            say("保存名单", "Save the list"),
            () ->
                work.take(
                    steps.shortlisting(),
                    edition,
                    new ListSteps.Shortlist(chosen.getValue(), reason.getValue()),
                    say("名单已保存", "The list is saved"),
                    _ -> refresh.run()));
    return new Div(chosen, Parts.row(reason, save));
  }

  private Component gaps(UUID edition, Runnable refresh) {
    return Parts.row(
        Parts.minor(
            work.offer(steps.acceptingGaps(), edition),
            say("同意评分表份数不同…", "Accept uneven sheets…"),
            () ->
                Ask.words(
                    say("各申报的评分表份数不同，仍然结束", "Go on with different numbers of sheets"),
                    say("理由", "Reason"),
                    say("同意", "Accept"),
                    (reason, close) ->
                        work.take(
                            steps.acceptingGaps(),
                            edition,
                            reason,
                            say("已记录", "Recorded"),
                            _ -> {
                              close.run();
                              refresh.run();
                            }))));
  }
}
