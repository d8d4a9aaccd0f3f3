package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import laurel.audit.AuditTrail;
import laurel.calendar.OfficialClock;

/** What was done, by whom and when; read only. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed({"INSPECTOR", "SECRETARIAT"})
class AuditView extends Div {
  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(OfficialClock.ZONE);

  AuditView(Session session, AuditTrail audit) {
    addClassName("page");
    add(Parts.title(say("操作记录", "Audit")));
    session
        .actor()
        .home()
        .ifPresent(
            tenant ->
                add(
                    audit
                        .firstBroken(tenant)
                        .map(
                            seq ->
                                Parts.badge(
                                    say(
                                        "记录链在第" + seq + "条断开",
                                        "The chain is broken at record " + seq),
                                    "warn"))
                        .orElseGet(
                            () -> Parts.badge(say("记录链完整", "The chain is unbroken"), "ok"))));
    var grid = Parts.grid(audit.latest(session.actor(), 200));
    grid.addColumn(AuditTrail.Entry::seq).setHeader("#").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(entry -> TIME.format(entry.at()))
        .setHeader(say("时间（北京）", "Beijing time"))
        .setAutoWidth(true);
    grid.addColumn(AuditTrail.Entry::actor).setHeader(say("谁", "Who")).setAutoWidth(true);
    grid.addColumn(AuditTrail.Entry::action).setHeader(say("做了什么", "What")).setAutoWidth(true);
    grid.addColumn(AuditTrail.Entry::detail).setHeader(say("内容", "Detail")).setAutoWidth(true);
    add(grid);
  }
}
