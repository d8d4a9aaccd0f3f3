package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import laurel.casework.CaseFile;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.text.BilingualText;
import laurel.life.Request;

/** Cases of disqualification and revocation, and the part of each that comes next. */
@org.springframework.stereotype.Component
class CasesPanel {

  private final Work work;
  private final Cases cases;
  private final CaseSteps steps;

  CasesPanel(Work work, Cases cases, CaseSteps steps) {
    this.work = work;
    this.cases = cases;
    this.steps = steps;
  }

  /** All cases of the city; invisible where there are none. */
  Component all(Runnable refresh) {
    List<CaseFile> all = cases.all(work.actor());
    var list = new Div();
    all.forEach(file -> list.add(file(file, refresh)));
    Div card = Parts.card(say("案件（取消资格、撤销奖项）", "Cases"), list);
    card.setVisible(!all.isEmpty());
    return card;
  }

  private Component file(CaseFile file, Runnable refresh) {
    var line =
        new Div(
            Parts.row(
                new Span(say(file.kind().text()) + say("：", ": ") + file.about()),
                Parts.standing(file.standing()),
                Parts.cited(file.clauses())),
            Parts.quiet(
                file.cause()
                    + say(" · 发生于 ", " · event on ")
                    + file.eventOn()
                    + say(" · 立案 ", " · opened ")
                    + file.openedOn()
                    + " "
                    + file.openedBy()),
            Parts.quiet(file.statement()));
    line.addClassName("line");
    file.next()
        .ifPresent(
            part ->
                line.add(
                    Parts.row(
                        Parts.quiet(
                            say("下一步：", "Next: ")
                                + say(part(part))
                                + say("，由 ", ", by ")
                                + bodies(file)),
                        Parts.step(
                            work.offer(steps.deciding(), file.id()),
                            say(part(part)) + "…",
                            () -> decide(file, say(part(part)), refresh)))));
    if (!file.documentNumber().isEmpty()) {
      line.add(Parts.quiet(say("文号：", "Document: ") + file.documentNumber()));
    }
    return line;
  }

  private static String bodies(CaseFile file) {
    return file.bodies().isEmpty()
        ? say("办法未规定的机构", "a body that the measure does not name")
        : file.bodies().stream().map(role -> say(role.text())).collect(Collectors.joining("、"));
  }

  static BilingualText part(RevocationRule.Part part) {
    return switch (part) {
      case VERIFIES -> BilingualText.of("核实", "Verify");
      case DELIBERATES -> BilingualText.of("审议", "Deliberate");
      case APPROVES -> BilingualText.of("批准", "Approve");
    };
  }

  private void decide(CaseFile file, String part, Runnable refresh) {
    var upheld = new RadioButtonGroup<Boolean>(say("结论", "Result"));
    upheld.setItems(true, false);
    upheld.setItemLabelGenerator(
        yes -> yes ? say("情形成立", "The cause is found true") : say("不成立", "It is not"));
    var statement = new TextArea(say("查证情况", "Findings"));
    statement.setWidthFull();
    var number = new TextField(say("文号（最后一步必填）", "Document number (needed for the last part)"));
    Ask.form(
        part,
        part,
        close -> {
          if (upheld.isEmpty()) {
            upheld.setInvalid(true);
            upheld.setErrorMessage(say("请选择结论", "Choose a result"));
            return;
          }
          work.take(
              steps.deciding(),
              file.id(),
              new CaseSteps.Verdict(upheld.getValue(), statement.getValue(), number.getValue()),
              Request.seen(file.version()),
              say("已记录", "Recorded"),
              _ -> {
                close.run();
                refresh.run();
              });
        },
        upheld,
        statement,
        number);
  }
}
