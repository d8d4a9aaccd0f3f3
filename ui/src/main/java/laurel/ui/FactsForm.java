package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.application.Questions;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;

/** The questions a measure asks of an applicant, each with the clause that asks. */
class FactsForm extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Supplier<Optional<FactValue>>> answers =
      new LinkedHashMap<>();
  private final transient Runnable changed;

  FactsForm(
      Policy policy, RecipientKind recipient, Map<String, FactValue> known, Runnable changed) {
    this.changed = changed;
    addClassName("facts");
    for (Fact fact : Questions.asked(policy, recipient)) {
      List<Clause> clauses =
          policy
              .conditionsFor(recipient)
              .filter(condition -> asks(condition, fact))
              .flatMap(condition -> condition.clauses().stream())
              .distinct()
              .toList();
      question(fact, clauses, Optional.ofNullable(known.get(fact.name())));
    }
  }

  private static boolean asks(Condition condition, Fact fact) {
    return condition.requirement() instanceof Condition.Test(var expression)
        && expression.facts().anyMatch(fact::equals);
  }

  /** What has been answered so far. */
  Map<String, FactValue> values() {
    var values = new LinkedHashMap<String, FactValue>();
    answers.forEach((fact, answer) -> answer.get().ifPresent(value -> values.put(fact, value)));
    return values;
  }

  private void question(Fact fact, List<Clause> clauses, Optional<FactValue> known) {
    var label = new Span(fact.name());
    label.addClassName("fact-name");
    var question = new Div(new Div(label, Parts.cited(clauses)));
    question.addClassName("fact");
    switch (fact.type()) {
      case PLACE, TEXT -> {
        var field = new TextField();
        field.setAriaLabel(fact.name());
        known.ifPresent(value -> field.setValue(value.text().zh()));
        answers.put(fact.name(), () -> words(field.getValue()));
        Unsaved.sends(field, changed);
        question.add(field);
      }
      case YEARS, MONTHS, DAYS, COUNT -> {
        var field = new IntegerField();
        field.setAriaLabel(fact.name());
        field.setMin(0);
        field.setMax(100_000);
        field.setStepButtonsVisible(true);
        field.setSuffixComponent(new Span(unit(fact)));
        if (known.isPresent() && known.get() instanceof FactValue.Whole(int number)) {
          field.setValue(number);
        }
        answer(fact, field, () -> Optional.ofNullable(field.getValue()).map(FactValue.Whole::new));
        question.add(field);
      }
      case FLAG -> {
        var field = new RadioButtonGroup<Boolean>();
        field.setAriaLabel(fact.name());
        field.setItems(true, false);
        field.setItemLabelGenerator(yes -> yes ? say("有（是）", "yes") : say("没有（否）", "no"));
        if (known.isPresent() && known.get() instanceof FactValue.Flag(boolean holds)) {
          field.setValue(holds);
        }
        answer(fact, field, () -> Optional.ofNullable(field.getValue()).map(FactValue.Flag::new));
        question.add(field);
      }
      case MONEY, PERCENT -> decimal(fact, question, known);
      case DATE -> {
        var field = new DatePicker();
        field.setAriaLabel(fact.name());
        if (known.isPresent() && known.get() instanceof FactValue.Day(var day)) {
          field.setValue(day);
        }
        answer(fact, field, () -> Optional.ofNullable(field.getValue()).map(FactValue.Day::new));
        question.add(field);
      }
      case EVENT -> event(fact, question, known);
    }
    add(question);
  }

  /** An amount in yuan or a percentage; both are held in hundredths. */
  private void decimal(Fact fact, Div question, Optional<FactValue> known) {
    boolean money = fact.type() == Fact.Type.MONEY;
    var field = new BigDecimalField();
    field.setAriaLabel(fact.name());
    field.setSuffixComponent(new Span(money ? say("元", "yuan") : "%"));
    known.ifPresent(
        value -> field.setValue(BigDecimal.valueOf(value.magnitude()).movePointLeft(2)));
    answer(
        fact,
        field,
        () ->
            Optional.ofNullable(field.getValue())
                .map(value -> value.movePointRight(2).setScale(0, RoundingMode.HALF_UP))
                .filter(value -> value.signum() >= 0 && value.precision() < 17)
                .map(
                    value ->
                        money
                            ? new FactValue.Sum(value.longValueExact())
                            : new FactValue.Share(
                                value.min(BigDecimal.valueOf(1_000_000)).intValueExact())));
    question.add(field);
  }

  private void event(Fact fact, Div question, Optional<FactValue> known) {
    var never = new Checkbox(say("从未发生", "never"));
    never.setAriaLabel(fact.name() + "：" + say("从未发生", "never"));
    var last = new DatePicker();
    last.setAriaLabel(fact.name() + "：" + say("最近一次日期", "last date"));
    last.setPlaceholder(say("最近一次日期", "last date"));
    if (known.isPresent()) {
      never.setValue(known.get() instanceof FactValue.Never);
      if (known.get() instanceof FactValue.LastOn(var day)) {
        last.setValue(day);
      }
    }
    last.setEnabled(!never.getValue());
    never.addValueChangeListener(
        e -> {
          last.setEnabled(!e.getValue());
          changed.run();
        });
    answer(
        fact,
        last,
        () ->
            never.getValue()
                ? Optional.of(new FactValue.Never())
                : Optional.ofNullable(last.getValue()).map(FactValue.LastOn::new));
    question.add(Parts.row(never, last));
  }

  private void answer(Fact fact, HasValue<?, ?> field, Supplier<Optional<FactValue>> value) {
    answers.put(fact.name(), value);
    field.addValueChangeListener(_ -> changed.run());
  }

  private static Optional<FactValue> words(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new FactValue.Words(text.strip()));
  }

  private static String unit(Fact fact) {
    return switch (fact.type()) {
      case YEARS -> say("年", "years");
      case MONTHS -> say("个月", "months");
      case DAYS -> say("天", "days");
      case PLACE, COUNT, MONEY, PERCENT, DATE, TEXT, FLAG, EVENT -> "";
    };
  }
}
