package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.calendar.OfficialClock;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;

/** The secretariat's page: the stage under way and all that it asks for, drawn from the policy. */
@Route(value = "edition", layout = MainLayout.class)
@RolesAllowed("SECRETARIAT")
class EditionView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Editions editions;
  private final transient RegulationVersions versions;
  private final transient AwardApplications applications;
  private final transient StagePanels panels;
  private final transient OfficialClock clock;

  EditionView(
      Session session,
      Editions editions,
      RegulationVersions versions,
      AwardApplications applications,
      StagePanels panels,
      OfficialClock clock) {
    this.session = session;
    this.editions = editions;
    this.versions = versions;
    this.applications = applications;
    this.panels = panels;
    this.clock = clock;
    addClassName("page");
    refresh();
  }

  private void refresh() {
    removeAll();
    Actor actor = session.actor();
    List<Edition> all =
        actor.home().stream().flatMap(tenant -> editions.all(tenant).stream()).toList();
    Optional<Edition> current =
        all.stream().filter(edition -> edition.status() != Edition.Status.COMPLETED).findFirst();
    current.ifPresentOrElse(edition -> show(actor, edition), () -> add(plan(actor)));
    all.stream()
        .filter(edition -> edition.status() == Edition.Status.COMPLETED)
        .forEach(
            edition ->
                add(
                    Parts.card(
                        say(edition.title()) + say("（已结束）", " (completed)"),
                        Parts.stages(edition))));
  }

  private void show(Actor actor, Edition edition) {
    add(Parts.title(say(edition.title())));
    add(facts(edition));
    add(Parts.card(say("程序", "Procedure"), Parts.stages(edition)));
    edition
        .stage()
        .ifPresentOrElse(
            stage -> {
              add(stage(actor, edition, stage));
              add(Parts.card(say("申报", "Applications"), applications(actor, edition)));
            },
            () ->
                add(
                    Parts.primary(
                        say("启动本届评选", "Open the edition"),
                        () ->
                            Parts.show(
                                editions.open(actor, edition.id()),
                                say("已启动", "Opened"),
                                _ -> refresh()))));
  }

  private static Component facts(Edition edition) {
    return Parts.quiet(
        "《"
            + edition.version().title()
            + "》 "
            + edition.version().policyHash().substring(0, 12)
            + say(" · 评审标准：", " · criteria: ")
            + edition.plan().criteria()
            + say(" · 申报截止：", " · applications close: ")
            + edition.plan().applicationsClose());
  }

  private Component stage(Actor actor, Edition edition, Stage stage) {
    var card =
        Parts.card(
            say("当前环节：", "Stage under way: ") + say(stage.text()), Parts.cited(stage.clauses()));
    Policy policy = edition.policy();
    String actors =
        String.join(
            "、", stage.actors().stream().map(policy::nameOf).filter(n -> !n.isEmpty()).toList());
    if (!actors.isEmpty()) {
      card.add(Parts.quiet(say("由 ", "By ") + actors));
    }
    if (!stage.consults().isEmpty()) {
      card.add(Parts.quiet(say("征求意见：", "To be consulted: ") + String.join("、", stage.consults())));
    }
    if (!stage.produces().isEmpty()) {
      card.add(Parts.quiet(say("产生：", "Produces: ") + String.join("、", stage.produces())));
    }
    traits(policy, stage).forEach(trait -> card.add(Parts.quiet(trait)));
    card.add(panels.panel(actor, edition, stage, this::refresh));
    boolean others = stage.kind() == StageKind.DELIBERATION || stage.kind() == StageKind.APPROVAL;
    if (others) {
      card.add(
          new Paragraph(
              stage.kind() == StageKind.DELIBERATION
                  ? say("等待评审委员会决定。", "Waiting for the committee.")
                  : say("等待批准机关批准。", "Waiting for the approval.")));
    } else {
      card.add(
          Parts.row(
              Parts.primary(
                  say("结束本环节", "End this stage"),
                  () ->
                      Parts.show(
                          editions.endStage(actor, edition.id(), ""),
                          say("进入下一环节", "On to the next stage"),
                          _ -> refresh()))));
    }
    return card;
  }

  private static List<String> traits(Policy policy, Stage stage) {
    var traits = new ArrayList<String>();
    if (!stage.confirmedBy().isEmpty()) {
      traits.add(
          say("须确认：", "To be confirmed by: ")
              + String.join("、", stage.confirmedBy().stream().map(policy::nameOf).toList()));
    }
    for (Stage.Trait trait : stage.traits()) {
      switch (trait) {
        case SCORED -> traits.add(say("评分", "Scored"));
        case SURVEYED -> traits.add(say("须作满意度测评", "With a satisfaction survey"));
        case FEEDBACK -> traits.add(say("须反馈意见", "Feedback is owed"));
        case COMPLETION -> traits.add(say("材料不全的可以补正", "Incomplete papers may be completed"));
        case WITH_ACHIEVEMENTS -> traits.add(say("公示名单含业绩", "The list shows achievements"));
        case SCREENED -> traits.add(say("用数据筛查", "Screened with data"));
        case DRAWN -> traits.add(say("从专家库抽取专家", "Experts are drawn from the pool"));
        case OBJECTIONS -> traits.add(say("受理异议", "Objections are accepted"));
        case VOTED -> traits.add(say("表决", "Decided by vote"));
        case LENGTH_NOT_STATED -> traits.add(say("时间未规定", "Length not stated"));
      }
    }
    return traits;
  }

  private Component applications(Actor actor, Edition edition) {
    List<AwardApplication> all = applications.of(actor, edition.id());
    if (all.isEmpty()) {
      return Parts.quiet(say("还没有收到申报。", "No application was received yet."));
    }
    Grid<AwardApplication> grid = Parts.grid(all);
    grid.addColumn(a -> a.receiptNumber().orElse("—"))
        .setHeader(say("受理编号", "Receipt"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(AwardApplication::applicantName)
        .setHeader(say("申报人", "Applicant"))
        .setAutoWidth(true);
    grid.addColumn(AwardApplication::award).setHeader(say("奖项", "Award")).setAutoWidth(true);
    grid.addComponentColumn(
            a -> Parts.badge(say(a.standing().text()), a.standing().inPlay() ? "ok" : "warn"))
        .setHeader(say("状态", "Standing"))
        .setAutoWidth(true);
    grid.addComponentColumn(EditionView::word).setHeader(say("依据", "Grounds")).setAutoWidth(true);
    return grid;
  }

  private static Component word(AwardApplication application) {
    return application
        .decision()
        .filter(decision -> !decision.eligible())
        .<Component>map(decision -> Parts.reasons(decision.reasons()))
        .orElseGet(
            () ->
                new Span(
                    application
                        .recommendation()
                        .map(AwardApplication.Recommendation::body)
                        .orElse("")));
  }

  private Component plan(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    var card = Parts.card(say("编制新一届评选方案", "Plan a new edition"));
    Optional<RegulationVersion> published = actor.home().flatMap(versions::published);
    if (published.isEmpty()) {
      card.add(Parts.quiet(say("还没有发布的办法。", "No regulation is published.")));
      return card;
    }
    Policy policy = published.get().policy();
    policy.awards().stream()
        .findFirst()
        .ifPresent(
            award -> {
              card.add(
                  Parts.row(
                      new Span(
                          say("周期：", "Cycle: ")
                              + award
                                  .cycle()
                                  .stated()
                                  .map(c -> say(c.text()))
                                  .orElse(say("未规定", "not stated"))),
                      Parts.cited(award.cycle().clauses())));
            });
    var year = new IntegerField(say("年度", "Year"));
    year.setValue(today.getYear());
    var close = new DatePicker(say("申报截止日（含）", "Last day for applications"));
    close.setValue(today.plusDays(30));
    var criteria = new TextField(say("评审标准版本", "Criteria"));
    criteria.setValue(policy.measure().criteria().stated().map(List::getFirst).orElse(""));
    criteria.setWidth("22rem");
    var maximum = new IntegerField(say("评分满分", "Maximum score"));
    maximum.setValue(1000);
    var notice = new IntegerField(say("公示工作日数", "Working days of the notice"));
    boolean noticeOpen =
        policy.stages().stream()
            .anyMatch(
                s ->
                    s.kind() == StageKind.PUBLIC_NOTICE
                        && s.lasting() instanceof Provision.NotStated<?>);
    notice.setVisible(noticeOpen);
    notice.setHelperText(say("办法未规定，由方案写明", "Not stated in the measure: the plan states it"));
    card.add(
        Parts.row(year, close, criteria, maximum, notice),
        Parts.primary(
            say("保存方案", "Save the plan"),
            () -> {
              if (year.isEmpty() || close.isEmpty() || maximum.isEmpty()) {
                Parts.refusal(
                    List.of(
                        laurel.decision.Reason.of(
                            "plan",
                            List.of(),
                            "年度、截止日和满分都要填写。",
                            "Year, last day and maximum score are needed.")));
                return;
              }
              Parts.show(
                  editions.plan(
                      actor,
                      new EditionPlan(
                          year.getValue(),
                          close.getValue(),
                          criteria.getValue(),
                          maximum.getValue(),
                          Optional.ofNullable(notice.getValue()).orElse(0))),
                  say("方案已保存", "The plan is saved"),
                  _ -> refresh());
            }));
    return card;
  }
}
