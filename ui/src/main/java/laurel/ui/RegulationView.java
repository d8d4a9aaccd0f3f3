package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.point.Treatment;
import laurel.life.Desk;
import laurel.life.Offer;
import laurel.regulation.RegulationSteps;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersion.Force;
import laurel.regulation.RegulationVersions;

/** The regulators' page: write, check and save; a second person reads, compares and publishes. */
@Route(value = "regulation", layout = MainLayout.class)
@RolesAllowed({"REGULATOR", "REGULATION_APPROVER"})
class RegulationView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient RegulationVersions versions;
  private final transient RegulationSteps steps;

  RegulationView(Work work, RegulationVersions versions, RegulationSteps steps) {
    this.work = work;
    this.versions = versions;
    this.steps = steps;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    Map<RegulationVersion, Force> all = versions.all(work.actor());
    add(Parts.title(say("办法文本", "Regulation")));
    all.forEach((version, force) -> add(version(version, force)));
    if (work.offer(steps.saving(), Desk.THE_ONE).filter(Offer::possible).isPresent()) {
      add(
          new RegulationEditor(
              work.home().slug(),
              all.keySet().stream().findFirst().map(RegulationVersion::sourceText).orElse(""),
              text ->
                  work.take(
                      steps.saving(),
                      Desk.THE_ONE,
                      text,
                      say("已保存，等待第二人发布", "Saved; a second person publishes it"),
                      _ -> refresh())));
    }
  }

  private Component version(RegulationVersion version, Force force) {
    UUID id = version.id();
    var row =
        Parts.row(
            new Span(say("第" + version.number() + "版", "Version " + version.number())),
            new Span("《" + version.title() + "》"),
            Parts.badge(say(force.text()), force == Force.IN_FORCE ? "ok" : ""),
            Parts.quiet(version.inForceFrom().isPresent() ? version.span() : ""),
            Parts.quiet(version.policyHash().substring(0, 12) + " · " + version.author()));
    if (version.rehearsal()) {
      row.add(Parts.badge(say("征求意见稿 · 演练", "Draft for comment · rehearsal"), "warn"));
    }
    var card = new Div(row, reading(id));
    card.addClassName("card");
    Optional<Offer> offer = work.offer(steps.publishing(), id);
    if (force == Force.NOT_PUBLISHED) {
      card.add(PointList.of(version, Treatment.NOT_YET), Parts.whyNot(offer));
      offer.filter(Offer::possible).ifPresent(_ -> card.add(publication(id)));
    }
    return card;
  }

  /** The text, and what changes against the version in force; read when it is opened. */
  private Component reading(UUID id) {
    var content = new Div();
    var details = new Details(say("阅读文本和与施行版的差异", "Read the text and the changes"), content);
    details.addOpenedChangeListener(
        change -> {
          content.removeAll();
          if (change.isOpened()) {
            RegulationVersion version = versions.get(work.home(), id);
            var text = new Pre(version.sourceText());
            text.addClassName("paper");
            content.add(
                Differences.of(versions.inForce(work.home()), version),
                Parts.card(say("文本", "Text"), text));
          }
        });
    return details;
  }

  private Component publication(UUID id) {
    var date = new DatePicker(say("公布日期（文本没有时填写）", "Promulgated (where the text gives no date)"));
    return Parts.row(
        date,
        Parts.primary(
            say("发布", "Publish"), () -> publish(id, Optional.ofNullable(date.getValue()), false)));
  }

  private void publish(UUID id, Optional<LocalDate> day, boolean confirmed) {
    Outcome<UUID> outcome =
        work.take(steps.publishing(), id, new RegulationSteps.Publication(day, confirmed));
    if (outcome instanceof Outcome.Refused<UUID>(List<Reason> reasons)
        && reasons.stream().allMatch(RegulationView::isConfirmable)) {
      Ask.form(
          say("请确认", "Please confirm"),
          say("已阅，确认发布", "Read; publish"),
          close -> {
            close.run();
            publish(id, day, true);
          },
          Parts.reasons(reasons));
      return;
    }
    Parts.show(outcome, say("已发布", "Published"), _ -> refresh());
  }

  /** Gaps and overlaps in time are published knowingly. */
  private static boolean isConfirmable(Reason reason) {
    return reason.code().equals(Refusal.OVERLAP.code()) || reason.code().equals(Refusal.GAP.code());
  }
}
