package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.calendar.OfficialClock;
import laurel.decision.Outcome;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.edition.PlanValue;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.regulation.RegulationVersion;

/** The plan of a new edition, or the change of one that is not open yet. */
@org.springframework.stereotype.Component
class PlanForm {

  private final Work work;
  private final Editions editions;
  private final EditionSteps steps;
  private final OfficialClock clock;

  PlanForm(Work work, Editions editions, EditionSteps steps, OfficialClock clock) {
    this.work = work;
    this.editions = editions;
    this.steps = steps;
    this.clock = clock;
  }

  /** Asks only for what the measure in force leaves open. */
  Component fresh(Runnable refresh) {
    LocalDate today = LocalDate.now(clock);
    var card = Parts.card(say("编制新一届评选方案", "Plan a new edition"));
    Optional<RegulationVersion> version = editions.planned(work.home(), today);
    if (version.isEmpty()) {
      card.add(Parts.quiet(say("今天没有有效的办法。", "No regulation is in force today.")));
      return card;
    }
    Policy policy = version.get().policy();
    card.add(cycle(policy), form(policy, Optional.empty(), refresh));
    return card;
  }

  /** Changes a plan. */
  void change(UUID edition, Runnable refresh) {
    Edition planned = editions.get(work.home(), edition);
    var dialog = new com.vaadin.flow.component.dialog.Dialog(say("修改方案", "Change the plan"));
    dialog.setWidth("min(60rem, 97vw)");
    dialog.add(
        form(
            planned.policy(),
            Optional.of(planned),
            () -> {
              dialog.close();
              refresh.run();
            }));
    dialog.getFooter().add(Parts.button(say("取消", "Cancel"), dialog::close));
    dialog.open();
  }

  private static Component cycle(Policy policy) {
    return policy.awards().stream()
        .findFirst()
        .<Component>map(
            award ->
                Parts.row(
                    new Span(
                        say("周期：", "Cycle: ")
                            + award
                                .cycle()
                                .stated()
                                .map(cycle -> say(cycle.text()))
                                .orElse(say("未规定", "not stated"))),
                    Parts.cited(award.cycle().clauses())))
        .orElseGet(Span::new);
  }

  private Component form(Policy policy, Optional<Edition> planned, Runnable refresh) {
    LocalDate today = LocalDate.now(clock);
    var year = number(say("年度", "Year"), planned.map(Edition::year).orElse(today.getYear()));
    var number = new IntegerField(say("届次（不填则顺延）", "Edition (empty: the next)"));
    planned.map(Edition::number).ifPresent(number::setValue);
    var close = new DatePicker(say("申报截止日（含）", "Last day for applications"));
    Optional<Stage> printed = printed(policy);
    close.setValue(planned.map(Edition::applicationsClose).orElse(today.plusDays(30)));
    close.setVisible(printed.isEmpty());
    var criteria = new TextField(say("评审标准版本", "Criteria"));
    criteria.setWidth("22rem");
    criteria.setValue(
        planned
            .map(Edition::criteria)
            .orElse(policy.measure().criteria().stated().map(List::getFirst).orElse("")));
    var maximum =
        number(say("评分满分", "Maximum score"), planned.map(Edition::maximumScore).orElse(1000));
    var notice = new IntegerField(say("公示工作日数", "Working days of the notice"));
    notice.setVisible(isNoticeOpen(policy));
    notice.setHelperText(say("办法未规定，由方案写明", "Not stated in the measure: the plan states it"));
    planned.map(Edition::noticeWorkingDays).filter(days -> days > 0).ifPresent(notice::setValue);
    boolean window = printed.isPresent();
    var save =
        Parts.primary(
            say("保存方案", "Save the plan"),
            () ->
                store(
                    planned,
                    new EditionPlan(
                        whole(year),
                        Optional.ofNullable(number.getValue()),
                        window ? Optional.empty() : Optional.ofNullable(close.getValue()),
                        criteria.getValue(),
                        whole(maximum),
                        whole(notice)),
                    refresh));
    return new Div(
        Parts.row(year, number, close, criteria, maximum, notice),
        printed.<Component>map(PlanForm::window).orElseGet(Span::new),
        save);
  }

  private void store(Optional<Edition> planned, EditionPlan plan, Runnable refresh) {
    Outcome<UUID> stored =
        planned
            .map(
                seen ->
                    work.take(steps.replanning(), seen.id(), plan, Request.seen(seen.version())))
            .orElseGet(() -> work.take(steps.planning(), Desk.THE_ONE, plan));
    Parts.show(stored, say("方案已保存", "The plan is saved"), _ -> refresh.run());
  }

  private static IntegerField number(String label, int value) {
    var field = new IntegerField(label);
    field.setValue(value);
    return field;
  }

  /** What is not filled in is no number the plan accepts. */
  private static int whole(IntegerField field) {
    return Optional.ofNullable(field.getValue()).orElse(0);
  }

  private static Optional<Stage> printed(Policy policy) {
    return policy.stages().stream()
        .filter(stage -> stage.kind() == StageKind.APPLICATION && !stage.window().isEmpty())
        .findFirst();
  }

  private static Component window(Stage stage) {
    return Parts.row(
        new Span(
            say("办法规定的申报时间：", "The measure's own window: ")
                + stage.window().getFirst()
                + " — "
                + stage.window().getLast()),
        Parts.cited(stage.clauses()));
  }

  private static boolean isNoticeOpen(Policy policy) {
    return policy.stages().stream()
        .anyMatch(
            stage ->
                stage.kind() == StageKind.PUBLIC_NOTICE
                    && stage.lasting() instanceof Provision.NotStated<?>);
  }

  /** The values an edition runs by, each with its source. */
  static Component values(Edition edition) {
    var values = new Div();
    for (PlanValue value : edition.plan()) {
      values.add(
          Parts.row(
              new Span(say(value.name().text()) + say("：", ": ") + value.value()),
              Parts.badge(say("来自", "from the ") + say(value.source().text()), ""),
              Parts.cited(value.clauses())));
    }
    return values;
  }
}
