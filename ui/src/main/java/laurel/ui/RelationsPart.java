package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.RelationSteps;
import laurel.application.Relations;
import laurel.dsl.policy.Relation;
import laurel.identity.Actor;
import laurel.life.Offer;
import laurel.party.Parties;
import laurel.party.Party;

/** How an applicant is related to others: what is on record, and entering more on evidence. */
@org.springframework.stereotype.Component
class RelationsPart {

  private final Work work;
  private final Relations relations;
  private final RelationSteps steps;

  RelationsPart(Work work, Relations relations, RelationSteps steps) {
    this.work = work;
    this.relations = relations;
    this.steps = steps;
  }

  /** Invisible for those who do not keep the register. */
  Component of(UUID application, Runnable refresh) {
    Optional<Offer> offer = work.offer(steps.relating(), application);
    Div card = Parts.card(say("关联关系", "Relations"));
    card.setVisible(offer.isPresent());
    if (offer.isPresent()) {
      List<Parties.Related> known = relations.of(work.actor(), application);
      known.forEach(related -> card.add(line(related)));
      if (known.isEmpty()) {
        card.add(Parts.quiet(say("登记簿里没有它的关联关系。", "None is on record.")));
      }
      card.add(
          Parts.minor(offer, say("登记关联关系…", "Enter a relation…"), () -> ask(application, refresh)));
    }
    return card;
  }

  private static Component line(Parties.Related related) {
    var line =
        new Div(
            Parts.row(
                Parts.badge(say(related.relation().text()), "ok"),
                new Span(related.other().name()),
                Parts.quiet(related.other().identityCode())),
            Parts.quiet(
                say("自 ", "since ")
                    + Parts.date(related.since())
                    + related.until().map(day -> say(" 至 ", " until ") + Parts.date(day)).orElse("")
                    + say("；凭据：", "; evidence: ")
                    + related.evidence()));
    line.addClassName("line");
    return line;
  }

  private void ask(UUID application, Runnable refresh) {
    var kind = new ComboBox<Relation>(say("是什么关系", "Which relation"));
    kind.setItems(Relation.values());
    kind.setItemLabelGenerator(relation -> say(relation.text()));
    kind.setWidthFull();
    var code = new TextField(say("对方的统一社会信用代码", "The other's unified social credit code"));
    code.setWidthFull();
    var name = new TextField(say("对方名称", "The other's name"));
    name.setWidthFull();
    var since = new DatePicker(say("自何日起", "Since which day"));
    var evidence = new TextArea(say("凭据", "Evidence"));
    evidence.setWidthFull();
    evidence.setHelperText(say("看了什么凭据", "Which evidence was seen"));
    Ask.form(
        say("登记关联关系", "Enter a relation"),
        say("登记", "Enter"),
        close -> {
          if (Ask.filled(kind, since)) {
            work.take(
                steps.relating(),
                application,
                new RelationSteps.Related(
                    kind.getValue(),
                    code.getValue().strip(),
                    name.getValue(),
                    since.getValue(),
                    evidence.getValue()),
                say("已登记", "Entered"),
                _ -> {
                  close.run();
                  refresh.run();
                });
          }
        },
        kind,
        register(code, name),
        code,
        name,
        since,
        evidence);
  }

  /** Finds the other party in the register; who is not there is written down. */
  private Component register(TextField code, TextField name) {
    Actor actor = work.actor();
    var known = new ComboBox<Party>(say("在登记簿里找", "Find it in the register"));
    known.setPlaceholder(say("名称或信用代码", "Name or credit code"));
    known.setHelperText(say("登记簿里没有的，直接填写下面两项。", "Who is not in the register is written below."));
    known.setWidthFull();
    known.setItems(
        query ->
            relations.search(actor, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    known.setItemLabelGenerator(party -> party.name() + " " + party.identityCode());
    known.addValueChangeListener(
        chosen ->
            Optional.ofNullable(chosen.getValue())
                .ifPresent(
                    party -> {
                      code.setValue(party.identityCode());
                      name.setValue(party.name());
                    }));
    return known;
  }
}
