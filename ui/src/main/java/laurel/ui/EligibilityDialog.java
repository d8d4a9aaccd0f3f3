package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.application.EligibilitySteps;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Condition;
import laurel.life.Offer;

/** One application against the conditions: findings on evidence, then the decision. */
@org.springframework.stereotype.Component
class EligibilityDialog {

  private final Work work;
  private final AwardApplications applications;
  private final EligibilityReviews reviews;
  private final EligibilitySteps steps;
  private final RelationsPart relations;

  EligibilityDialog(
      Work work,
      AwardApplications applications,
      EligibilityReviews reviews,
      EligibilitySteps steps,
      RelationsPart relations) {
    this.work = work;
    this.applications = applications;
    this.reviews = reviews;
    this.steps = steps;
    this.relations = relations;
  }

  /** A finding that is being filled in. */
  private record Line(
      String condition, RadioButtonGroup<Boolean> met, TextField evidence, Component shown) {

    Optional<EligibilitySteps.FindingForm> filled() {
      return met.isReadOnly() || met.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new EligibilitySteps.FindingForm(condition, met.getValue(), evidence.getValue()));
    }
  }

  void open(UUID id, Runnable refresh) {
    AwardApplication application = applications.get(work.actor(), id);
    String name = application.applicantName();
    Optional<Offer> finding = work.offer(steps.finding(), id);
    boolean open = finding.filter(Offer::possible).isPresent();
    var dialog = new Dialog(name);
    dialog.setWidth("min(56rem, 97vw)");
    boolean decides = open || work.offer(steps.deciding(), id).filter(Offer::possible).isPresent();
    Runnable again =
        () -> {
          dialog.close();
          open(id, refresh);
        };
    dialog.add(Papers.of(application), Parts.whyNot(finding), relations.of(id, again));
    Map<String, AwardApplication.FindingOn> found =
        application.findings().stream()
            .collect(Collectors.toMap(AwardApplication.FindingOn::condition, Function.identity()));
    var lines = new ArrayList<Line>();
    for (Finding seen : reviews.review(work.actor(), id).findings()) {
      Condition condition = seen.condition();
      Optional<AwardApplication.FindingOn> on = Optional.ofNullable(found.get(condition.text()));
      if (condition.requirement() instanceof Condition.Finding(var by, List<String> wanted)) {
        Line line = line(condition, say(by.text()), String.join("、", wanted), on, open);
        lines.add(line);
        dialog.add(line.shown());
      } else if (seen.verdict() == Verdict.NOT_YET_KNOWN || on.isPresent()) {
        Line line = line(condition, say("登记簿没有，由评审办认定", "not on record: the office"), "", on, open);
        lines.add(line);
        dialog.add(line.shown());
      } else {
        dialog.add(tested(seen));
      }
    }
    dialog.getFooter().add(Parts.button(say("关闭", "Close"), dialog::close));
    if (open) {
      dialog
          .getFooter()
          .add(
              Parts.button(
                  say("只记录认定", "Record the findings"),
                  () -> Parts.show(record(id, lines), say("已记录", "Recorded"), _ -> again.run())));
    }
    if (decides) {
      dialog
          .getFooter()
          .add(
              Parts.primary(
                  say("作出决定", "Decide"),
                  () ->
                      Parts.show(
                          record(id, lines).then(_ -> work.take(steps.deciding(), id, "")),
                          "",
                          _ -> {
                            dialog.close();
                            tell(id, name);
                            refresh.run();
                          })));
    }
    dialog.open();
  }

  private void tell(UUID id, String name) {
    List<Reason> failing = applications.get(work.actor(), id).reasons();
    if (!failing.isEmpty()) {
      Parts.explain(say("资格审查未通过：", "Not eligible: ") + name, failing);
    }
  }

  /** Records what is filled in, one after the other; stops at the first refusal. */
  private Outcome<UUID> record(UUID id, List<Line> lines) {
    Outcome<UUID> outcome = Outcome.accepted(id);
    for (EligibilitySteps.FindingForm form :
        lines.stream().flatMap(line -> line.filled().stream()).toList()) {
      outcome = outcome.then(_ -> work.take(steps.finding(), id, form));
    }
    return outcome;
  }

  private static Div condition(Condition condition) {
    var line = new Div(new Span(condition.text()), Parts.cited(condition.clauses()));
    line.addClassName("fact");
    return line;
  }

  private static Component tested(Finding finding) {
    Div line = condition(finding.condition());
    String saw =
        finding.saw().entrySet().stream()
            .map(seen -> seen.getKey() + "：" + say(seen.getValue().text()))
            .collect(Collectors.joining("；"));
    line.add(
        Parts.badge(
            switch (finding.verdict()) {
              case MET -> say("符合", "met");
              case NOT_MET -> say("不符合", "not met");
              case NOT_YET_KNOWN -> say("尚未知", "not known");
            },
            finding.verdict() == Verdict.MET ? "ok" : "warn"),
        Parts.quiet(saw));
    return line;
  }

  /**
   * What was found stands there read-only beside an empty form: nothing is filled in for anybody.
   */
  private static Line line(
      Condition condition,
      String by,
      String wanted,
      Optional<AwardApplication.FindingOn> found,
      boolean open) {
    Div shown = condition(condition);
    found.ifPresent(
        on ->
            shown.add(
                Parts.row(
                    Parts.badge(
                        on.met() ? say("已认定：符合", "found: met") : say("已认定：不符合", "found: not met"),
                        on.met() ? "ok" : "warn"),
                    Parts.quiet(on.evidence() + " · " + on.foundBy()))));
    var met = new RadioButtonGroup<Boolean>();
    met.setItems(true, false);
    met.setAriaLabel(condition.text());
    met.setItemLabelGenerator(yes -> yes ? say("符合", "met") : say("不符合", "not met"));
    var evidence = new TextField();
    evidence.setAriaLabel(say("凭据：", "Evidence: ") + condition.text());
    evidence.setPlaceholder(say("看了什么凭据", "Which evidence was seen"));
    evidence.setHelperText(wanted.isEmpty() ? "" : say("办法要求：", "The measure asks for: ") + wanted);
    met.setReadOnly(!open);
    evidence.setVisible(open);
    met.setVisible(open);
    shown.add(Parts.row(new Span(by + say(" 认定", " finds")), met, evidence));
    return new Line(condition.text(), met, evidence, shown);
  }
}
