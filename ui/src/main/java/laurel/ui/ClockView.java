package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import laurel.demo.DemoClock;
import org.springframework.beans.factory.ObjectProvider;

/** The operator's page; in demo mode it moves the clock forward. */
@Route(value = "clock", layout = MainLayout.class)
@RolesAllowed("OPERATOR")
class ClockView extends Div {
  private static final long serialVersionUID = 1L;

  ClockView(Session session, ObjectProvider<DemoClock> demo) {
    addClassName("page");
    DemoClock clock = demo.getIfAvailable();
    if (clock == null) {
      add(Parts.title(say("平台运维", "Operator")));
      add(
          Parts.quiet(
              say(
                  "账号和年度放假安排通过接口录入，见运维文档。",
                  "Accounts and calendars are entered by REST; see the operations guide.")));
      return;
    }
    add(Parts.title(say("演示时钟", "Demo clock")));
    var today = new H3(Parts.date(clock.today()));
    var days = new IntegerField(say("向前几天", "Days forward"));
    days.setMin(1);
    days.setMax(3660);
    days.setValue(7);
    days.setStepButtonsVisible(true);
    add(
        Parts.card(
            say("所有城市共用一个时钟，只能向前", "All cities share the clock; it only moves forward"),
            today,
            Parts.row(
                days,
                Parts.primary(
                    say("前进", "Advance"),
                    () ->
                        Optional.ofNullable(days.getValue())
                            .filter(n -> n >= 1 && n <= 3660)
                            .ifPresent(
                                n -> {
                                  clock.advance(session.actor(), n);
                                  UI.getCurrent().getPage().reload();
                                })))));
  }
}
