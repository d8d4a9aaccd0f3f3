package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import laurel.award.Award;
import laurel.casework.IncidentSteps;
import laurel.casework.Incidents;
import laurel.dsl.policy.Duty;
import laurel.life.Offer;

/** What has happened at a winner, and recording more of what the measure attaches duties to. */
@org.springframework.stereotype.Component
class IncidentsPart {

  private final Work work;
  private final Incidents incidents;
  private final IncidentSteps steps;

  IncidentsPart(Work work, Incidents incidents, IncidentSteps steps) {
    this.work = work;
    this.incidents = incidents;
    this.steps = steps;
  }

  /** Invisible where nothing has happened and nothing can be recorded. */
  Component of(Award award, Runnable refresh) {
    List<Incidents.Recorded> known = incidents.of(work.actor(), award.id());
    Optional<Offer> offer = work.offer(steps.recording(), award.id());
    Div card = Parts.card(say("事件", "Incidents"));
    known.forEach(incident -> card.add(line(incident)));
    card.add(Parts.minor(offer, say("记录事件…", "Record an incident…"), () -> ask(award, refresh)));
    card.setVisible(!known.isEmpty() || offer.isPresent());
    return card;
  }

  private static Component line(Incidents.Recorded incident) {
    var line =
        new Div(
            Parts.row(new Span(incident.cause()), Parts.quiet(Parts.date(incident.eventOn()))),
            Parts.quiet(
                incident.statement()
                    + say(" · 记录于 ", " · recorded on ")
                    + Parts.date(incident.recordedOn())
                    + " "
                    + incident.recordedBy()));
    line.addClassName("line");
    return line;
  }

  private void ask(Award award, Runnable refresh) {
    List<Duty> duties = incidents.duties(work.actor(), award);
    var cause = new ComboBox<String>(say("情形", "Cause"));
    cause.setItems(duties.stream().flatMap(IncidentsPart::causes).distinct().toList());
    cause.setWidthFull();
    var follows = new Div();
    cause.addValueChangeListener(
        chosen -> {
          follows.removeAll();
          duties.stream()
              .filter(duty -> causes(duty).anyMatch(one -> one.equals(chosen.getValue())))
              .forEach(duty -> follows.add(follows(duty)));
        });
    var event = new DatePicker(say("情形发生之日", "Day of the event"));
    var statement = new TextArea(say("发生了什么，从何得知", "What happened, and how it became known"));
    statement.setWidthFull();
    UUID id = award.id();
    Ask.form(
        say("记录事件", "Record an incident"),
        say("记录", "Record"),
        close -> {
          if (Ask.filled(cause, event)) {
            work.take(
                steps.recording(),
                id,
                new IncidentSteps.Incident(
                    cause.getValue(), event.getValue(), statement.getValue()),
                say("已记录", "Recorded"),
                _ -> {
                  close.run();
                  refresh.run();
                });
          }
        },
        cause,
        follows,
        event,
        statement);
  }

  private static Stream<String> causes(Duty duty) {
    return duty.due() instanceof Duty.OnEvent(var causes, var _) ? causes.stream() : Stream.empty();
  }

  /** What is owed then, by the measure. */
  private static Component follows(Duty duty) {
    return Parts.row(
        new Span(say(duty.kind().text()) + say("：", ": ") + duty.text()),
        Parts.cited(duty.clauses()));
  }
}
