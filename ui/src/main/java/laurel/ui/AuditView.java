package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import laurel.audit.ActionWords;
import laurel.audit.AuditRecords;
import laurel.audit.AuditReport;
import laurel.audit.AuditWatch;
import laurel.calendar.OfficialClock;

/** What was done, by whom, for whom and when; read only. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({"INSPECTOR", "SECRETARIAT"})
class AuditView extends Div {
  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(OfficialClock.ZONE);

  private final transient Session session;
  private final transient AuditRecords records;
  private final transient ActionWords words;

  private final TextField actor = field(say("谁（或代表谁）", "Who, or acting for whom"));
  private final TextField action = field(say("做了什么", "What"));
  private final TextField subject = field(say("对象编号或说明", "Subject's id, or note"));
  private final Grid<AuditRecords.Entry> grid = Parts.grid(List.of());
  private final Span place = new Span();
  private final Button newer = Parts.button(say("较新的", "Newer"), () -> turn(-1));
  private final Button older = Parts.button(say("较早的", "Older"), () -> turn(1));
  private int page;

  AuditView(Session session, AuditWatch check, AuditRecords records, ActionWords words) {
    this.session = session;
    this.records = records;
    this.words = words;
    addClassName("page");
    add(Parts.title(say("操作记录", "Audit")));
    session.actor().home().ifPresent(tenant -> add(state(check.check(tenant))));
    columns();
    add(Parts.row(actor, action, subject), grid, Parts.row(newer, place, older));
    show();
  }

  private TextField field(String label) {
    var field = new TextField(label);
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(
        _ -> {
          page = 0;
          show();
        });
    return field;
  }

  /** The finding in words: which kind, at which record. */
  private static Paragraph state(AuditReport report) {
    return new Paragraph(
        Parts.badge(say(report.text()), report.finding().isPresent() ? "warn" : "ok"));
  }

  private void columns() {
    narrow(grid.addColumn(AuditRecords.Entry::seq).setHeader("#"));
    narrow(
        grid.addColumn(entry -> TIME.format(entry.at())).setHeader(say("时间（北京）", "Beijing time")));
    narrow(grid.addColumn(AuditRecords.Entry::actor).setHeader(say("谁", "Who")));
    narrow(
        grid.addColumn(entry -> Parts.body(entry.actingFor())).setHeader(say("代表", "Acting for")));
    narrow(grid.addColumn(entry -> say(words.of(entry.action()))).setHeader(say("做了什么", "What")));
    grid.addColumn(AuditRecords.Entry::note).setHeader(say("说明", "Note"));
    grid.setItemDetailsRenderer(new ComponentRenderer<>(this::details));
  }

  private static void narrow(Grid.Column<AuditRecords.Entry> column) {
    column.setAutoWidth(true).setFlexGrow(0);
  }

  /** What was and what is, of the record that is opened by a click. */
  private Div details(AuditRecords.Entry entry) {
    var details =
        new Div(
            Parts.quiet(
                say("对象：", "Subject: ")
                    + say(words.subject(entry.objectKind()))
                    + " "
                    + entry.subject()));
    if (!entry.was().isEmpty()) {
      details.add(Parts.quiet(say("原来", "Before")), new Pre(say(words.value(entry.was()))));
    }
    if (!entry.is().isEmpty()) {
      details.add(Parts.quiet(say("现在", "Now")), new Pre(say(words.value(entry.is()))));
    }
    return details;
  }

  private void turn(int pages) {
    page += pages;
    show();
  }

  private void show() {
    var search = new AuditRecords.Search(actor.getValue(), action.getValue(), subject.getValue());
    AuditRecords.Page found = records.page(session.actor(), search, page);
    grid.setItems(found.entries());
    grid.recalculateColumnWidths();
    place.setText(
        say(
            "第%d页，共%d页，%d条".formatted(page + 1, found.pages(), found.total()),
            "Page %d of %d, %d records".formatted(page + 1, found.pages(), found.total())));
    newer.setEnabled(page > 0);
    older.setEnabled(page + 1 < found.pages());
  }
}
