package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Refusal;
import laurel.review.ListSteps;

/** Decides the order of equals where the measure lets a body decide it. */
@org.springframework.stereotype.Component
class TieForm {

  private final Work work;
  private final ListSteps steps;

  TieForm(Work work, ListSteps steps) {
    this.work = work;
    this.steps = steps;
  }

  Component of(UUID edition, List<String> tied, Map<String, String> names, Runnable refresh) {
    Map<String, String> own =
        tied.stream().collect(Collectors.toMap(id -> id, id -> names.getOrDefault(id, id)));
    return Parts.row(
        Parts.badge(say("同分未定：", "Open tie: ") + String.join("、", own.values()), "open"),
        Parts.step(
            work.offer(steps.breakingTies(), edition),
            say("决定同分先后…", "Decide the order…"),
            () -> ask(edition, List.copyOf(tied), own, refresh)));
  }

  private void ask(UUID edition, List<String> tied, Map<String, String> names, Runnable refresh) {
    var places = new ArrayList<ComboBox<String>>();
    for (int i = 1; i <= tied.size(); i++) {
      var place = new ComboBox<String>(say("第" + i, "No. " + i));
      place.setItems(tied);
      place.setItemLabelGenerator(id -> Objects.requireNonNull(names.get(id)));
      place.setWidthFull();
      places.add(place);
    }
    var reason = new TextArea(say("理由", "Reason"));
    reason.setWidthFull();
    var fields = new ArrayList<Component>(places);
    fields.add(reason);
    Ask.form(
        say("决定同分先后", "Decide the order of equals"),
        say("决定", "Decide"),
        close -> {
          var order = new LinkedHashSet<String>();
          places.forEach(place -> place.getOptionalValue().ifPresent(order::add));
          if (order.size() < tied.size()) {
            Parts.refusal(
                List.of(
                    Refusal.MISSING.because(
                        List.of(), "field", laurel.dsl.text.BilingualText.of("先后", "Order"))));
            return;
          }
          work.take(
              steps.breakingTies(),
              edition,
              new ListSteps.TieOrder(
                  order.stream().map(UUID::fromString).toList(), reason.getValue()),
              say("已决定", "Decided"),
              _ -> {
                close.run();
                refresh.run();
              });
        },
        fields.toArray(Component[]::new));
  }
}
