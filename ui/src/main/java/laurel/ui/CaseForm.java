package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.award.Awards;
import laurel.casework.CaseFile;
import laurel.casework.CaseRule;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.dsl.policy.RevocationRule;
import laurel.edition.Editions;
import laurel.life.Step;
import laurel.life.Subject;

/** Opens a case: the causes of the measure that applies, and what follows from each. */
@org.springframework.stereotype.Component
class CaseForm {

  private final Work work;
  private final Editions editions;
  private final Awards awards;
  private final Cases cases;
  private final CaseSteps steps;

  CaseForm(Work work, Editions editions, Awards awards, Cases cases, CaseSteps steps) {
    this.work = work;
    this.editions = editions;
    this.awards = awards;
    this.cases = cases;
    this.steps = steps;
  }

  /** Against an application, by the measure of its edition. */
  void disqualify(UUID application, UUID edition, Runnable done) {
    Map<String, CaseRule> rules =
        CaseRule.of(editions.get(work.home(), edition).policy(), CaseFile.Kind.DISQUALIFICATION);
    open(
        say("立案（取消资格）", "Open a case of disqualification"),
        rules,
        steps.disqualifying(),
        application,
        done);
  }

  /** Against an award, by the measure it was granted under. */
  void revoke(UUID award, Runnable done) {
    Map<String, CaseRule> rules = cases.rulesFor(work.home(), awards.get(work.home(), award));
    open(say("立案（撤销奖项）", "Open a case of revocation"), rules, steps.revoking(), award, done);
  }

  private <S extends Subject> void open(
      String heading,
      Map<String, CaseRule> rules,
      Step<S, CaseSteps.Opening, UUID> step,
      UUID subject,
      Runnable done) {
    var cause = new ComboBox<String>(say("情形", "Cause"));
    cause.setItems(rules.keySet());
    cause.setWidthFull();
    var follows = new Div();
    cause.addValueChangeListener(
        change -> {
          follows.removeAll();
          Optional.ofNullable(rules.get(change.getValue()))
              .ifPresent(rule -> follows.add(consequence(rule)));
        });
    var event = new DatePicker(say("情形发生之日", "Day of the event"));
    var statement = new TextArea(say("线索和初步情况", "What is known"));
    statement.setWidthFull();
    Ask.form(
        heading,
        say("立案", "Open the case"),
        close -> {
          if (!Ask.filled(cause, event)) {
            return;
          }
          work.take(
              step,
              subject,
              new CaseSteps.Opening(cause.getValue(), event.getValue(), statement.getValue()),
              say("已立案", "The case is open"),
              _ -> {
                close.run();
                done.run();
              });
        },
        cause,
        follows,
        event,
        statement);
  }

  /** What the measure says follows from a cause. */
  static Component consequence(CaseRule rule) {
    String recovered =
        String.join("、", rule.recovers())
            + (rule.recoversBonus()
                ? say(" 奖金", " the bonus")
                : say("（奖金不收回）", " (not the bonus)"));
    return Parts.row(
        new Span(
            (rule.kind() == CaseFile.Kind.REVOCATION
                    ? say("收回：", "Recovered: ") + recovered + say("；", "; ")
                    : "")
                + say("不得申报：", "barred: ")
                + rule.ban().stated().map(ban -> say(ban.text())).orElse(say("未规定", "not stated"))
                + say("；时限：", "; within: ")
                + window(rule.window())
                + say("；决定：", "; decided by: ")
                + decidedBy(rule)),
        Parts.cited(rule.clauses()));
  }

  private static String window(RevocationRule.Window window) {
    return switch (window) {
      case RevocationRule.AnyTime() -> say("不限", "at any time");
      case RevocationRule.AfterAward(var term) ->
          say("获奖后", "after the award, ") + say(term.text());
      case RevocationRule.WithinValidity() -> say("有效期内", "while it is valid");
    };
  }

  private static String decidedBy(CaseRule rule) {
    return rule.decidedBy().isEmpty()
        ? say("未规定", "not stated")
        : rule.decidedBy().stream()
            .map(
                deciding ->
                    say(CasesPanel.part(deciding.part())) + " " + say(deciding.role().text()))
            .collect(Collectors.joining("、"));
  }
}
