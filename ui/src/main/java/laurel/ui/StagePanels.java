package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.EligibilityReviews;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.review.Ranked;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** What the secretariat does in each kind of stage. */
@org.springframework.stereotype.Component
class StagePanels {

  private final AwardApplications applications;
  private final EligibilityReviews eligibility;
  private final Reviews reviews;
  private final PublicNotices notices;

  StagePanels(
      AwardApplications applications,
      EligibilityReviews eligibility,
      Reviews reviews,
      PublicNotices notices) {
    this.applications = applications;
    this.eligibility = eligibility;
    this.reviews = reviews;
    this.notices = notices;
  }

  Component panel(Actor actor, Edition edition, Stage stage, Runnable refresh) {
    return switch (stage.kind()) {
      case ELIGIBILITY_REVIEW -> eligibility(actor, edition, refresh);
      case DOCUMENT_REVIEW -> documentReview(actor, edition, refresh);
      case ON_SITE_REVIEW, PRESENTATION -> sheets(actor, edition);
      case EVALUATION, DELIBERATION -> ranking(reviews.ranking(actor, edition.id()));
      case PUBLIC_NOTICE -> notice(actor, edition, refresh);
      case LAUNCH,
          ANNOUNCEMENT,
          APPLICATION,
          RECOMMENDATION,
          TRAINING,
          SURVEY,
          APPROVAL,
          COMMENDATION ->
          new Div();
    };
  }

  private Component eligibility(Actor actor, Edition edition, Runnable refresh) {
    var list = new Div();
    applications.of(actor, edition.id()).stream()
        .filter(a -> a.standing() == Standing.RECOMMENDED || a.standing() == Standing.SUBMITTED)
        .forEach(
            application ->
                list.add(
                    Parts.row(
                        new Span(application.applicantName()),
                        Parts.button(
                            say("审查", "Examine"),
                            () -> examine(actor, edition, application.id(), refresh)))));
    return list;
  }

  private void examine(Actor actor, Edition edition, UUID id, Runnable refresh) {
    AwardApplication application = applications.get(actor, id);
    var dialog = new Dialog(application.applicantName());
    dialog.setWidth("min(56rem, 97vw)");
    for (Finding finding : eligibility.eligibility(edition, application).findings()) {
      dialog.add(condition(actor, edition.policy(), application, finding));
    }
    dialog
        .getFooter()
        .add(
            Parts.button(say("关闭", "Close"), dialog::close),
            Parts.primary(
                say("作出决定", "Decide"),
                () ->
                    Parts.show(
                        eligibility.decide(actor, id),
                        "",
                        decided -> {
                          dialog.close();
                          decided
                              .decision()
                              .filter(decision -> !decision.eligible())
                              .ifPresent(
                                  decision ->
                                      Parts.explain(
                                          say("资格审查未通过：", "Not eligible: ")
                                              + decided.applicantName(),
                                          decision.reasons()));
                          refresh.run();
                        })));
    dialog.open();
  }

  private Component condition(
      Actor actor, Policy policy, AwardApplication application, Finding finding) {
    Condition condition = finding.condition();
    var line = new Div(new Span(condition.text()), Parts.cited(condition.clauses()));
    line.addClassName("fact");
    switch (condition.requirement()) {
      case Condition.Test _ ->
          line.add(
              Parts.badge(
                  switch (finding.verdict()) {
                    case MET -> say("符合", "met");
                    case NOT_MET -> say("不符合", "not met");
                    case NOT_YET_KNOWN -> say("尚未知", "not known");
                  },
                  finding.verdict() == laurel.dsl.eligibility.Verdict.MET ? "ok" : "warn"),
              Parts.quiet(
                  String.join(
                      "；",
                      finding.saw().entrySet().stream()
                          .map(seen -> seen.getKey() + "：" + say(seen.getValue().text()))
                          .toList())));
      case Condition.Finding(var by, List<String> evidence) -> {
        var met = new RadioButtonGroup<Boolean>();
        met.setItems(true, false);
        met.setAriaLabel(condition.text());
        met.setItemLabelGenerator(yes -> yes ? say("符合", "met") : say("不符合", "not met"));
        if (application.findings().containsKey(condition.text())) {
          met.setValue(application.findings().get(condition.text()));
        }
        var grounds = new TextField();
        grounds.setAriaLabel(say("凭据：", "Evidence: ") + condition.text());
        grounds.setValue(String.join("、", evidence));
        met.addValueChangeListener(
            change ->
                Parts.show(
                    eligibility.find(
                        actor,
                        application.id(),
                        condition.text(),
                        change.getValue(),
                        grounds.getValue()),
                    "",
                    _ -> {}));
        line.add(Parts.row(new Span(policy.nameOf(by) + say(" 认定", " finds")), met, grounds));
      }
    }
    return line;
  }

  private Component documentReview(Actor actor, Edition edition, Runnable refresh) {
    List<AwardApplication> under =
        applications.of(actor, edition.id()).stream()
            .filter(a -> a.standing() == Standing.ELIGIBLE || a.standing() == Standing.SHORTLISTED)
            .toList();
    var chosen = new CheckboxGroup<AwardApplication>(say("进入现场评审的名单", "Shortlist"));
    chosen.setItems(under);
    chosen.setItemLabelGenerator(AwardApplication::applicantName);
    chosen.setValue(
        under.stream()
            .filter(a -> a.standing() == Standing.SHORTLISTED)
            .collect(Collectors.toSet()));
    var save =
        Parts.button(
            say("保存名单", "Save the shortlist"),
            () -> {
              Set<UUID> ids =
                  chosen.getValue().stream().map(AwardApplication::id).collect(Collectors.toSet());
              Parts.show(
                  reviews.shortlist(actor, edition.id(), ids),
                  say("名单已保存", "The shortlist is saved"),
                  _ -> refresh.run());
            });
    return new Div(sheets(actor, edition), chosen, save);
  }

  private Component sheets(Actor actor, Edition edition) {
    List<Scoresheet> sheets =
        reviews.sheets(actor, edition.id()).stream()
            .filter(sheet -> sheet.stageIndex() == edition.stageIndex())
            .toList();
    if (sheets.isEmpty()) {
      return Parts.quiet(say("还没有评分。", "There are no scores yet."));
    }
    var names =
        applications.of(actor, edition.id()).stream()
            .collect(Collectors.toMap(AwardApplication::id, AwardApplication::applicantName));
    var grid = Parts.grid(sheets);
    grid.addColumn(sheet -> names.getOrDefault(sheet.applicationId(), ""))
        .setHeader(say("申报人", "Applicant"))
        .setAutoWidth(true);
    grid.addColumn(Scoresheet::examiner).setHeader(say("专家", "Examiner")).setAutoWidth(true);
    grid.addColumn(
            sheet ->
                sheet.conflict() == Scoresheet.Conflict.DECLARED
                    ? say("回避", "recused")
                    : sheet.sealed()
                        ? sheet.score().map(Object::toString).orElse("")
                        : say("未提交", "not sealed"))
        .setHeader(say("得分", "Score"))
        .setAutoWidth(true);
    return grid;
  }

  /** The ranking with its ties and its cut by the quota. */
  static Component ranking(List<Ranked> ranked) {
    if (ranked.isEmpty()) {
      return Parts.quiet(say("还没有可排序的得分。", "There are no scores to rank yet."));
    }
    var grid = Parts.grid(ranked);
    grid.addColumn(place -> (place.tied() ? "=" : "") + place.place())
        .setHeader(say("名次", "Place"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(Ranked::name).setHeader(say("申报人", "Applicant")).setAutoWidth(true);
    grid.addColumn(Ranked::award).setHeader(say("奖项", "Award")).setAutoWidth(true);
    grid.addColumn(Ranked::score).setHeader(say("得分", "Score")).setAutoWidth(true);
    grid.addComponentColumn(
            place ->
                Parts.badge(
                    place.withinQuota()
                        ? say("名额内", "within the quota")
                        : say("名额外", "beyond the quota"),
                    place.withinQuota() ? "ok" : "warn"))
        .setHeader(say("名额", "Quota"))
        .setAutoWidth(true);
    grid.addComponentColumn(place -> Parts.cited(place.clauses()))
        .setHeader(say("依据", "Clause"))
        .setAutoWidth(true);
    return grid;
  }

  private Component notice(Actor actor, Edition edition, Runnable refresh) {
    var panel = new Div();
    var published =
        actor.home().stream()
            .flatMap(tenant -> notices.all(tenant).stream())
            .filter(
                n -> n.editionId().equals(edition.id()) && n.stageIndex() == edition.stageIndex())
            .findFirst();
    if (published.isEmpty()) {
      panel.add(
          Parts.button(
              say("发布公示", "Publish the notice"),
              () ->
                  Parts.show(
                      notices.publish(actor, edition.id()),
                      say("公示已发布", "The notice is published"),
                      _ -> refresh.run())));
      return panel;
    }
    PublicNotice notice = published.get();
    panel.add(
        Parts.row(
            new Anchor(
                "notice/" + actor.home().orElseThrow().slug() + "/" + notice.id(), notice.title()),
            Parts.quiet(
                Parts.date(notice.firstDay())
                    + " — "
                    + Parts.date(notice.lastDay())
                    + "（"
                    + notice.term()
                    + "）")));
    notices
        .objections(actor, notice.id())
        .forEach(objection -> panel.add(objection(actor, objection, refresh)));
    return panel;
  }

  private Component objection(Actor actor, PublicNotice.Objection objection, Runnable refresh) {
    var card =
        Parts.card(
            say("异议 ", "Objection ") + objection.receiptNumber(),
            Parts.quiet(objection.objector() + " · " + objection.contact()),
            new Span(objection.grounds()));
    if (objection.decision() != PublicNotice.Decision.OPEN) {
      card.add(
          Parts.badge(
              objection.decision() == PublicNotice.Decision.UPHELD
                  ? say("成立", "upheld")
                  : say("不成立", "rejected"),
              ""),
          Parts.quiet(objection.reply()));
      return card;
    }
    var reply = new TextArea(say("核查情况和答复", "Reply"));
    reply.setWidthFull();
    card.add(
        reply,
        Parts.row(
            Parts.button(
                say("不成立", "Reject"),
                () ->
                    Parts.show(
                        notices.decide(actor, objection.id(), false, reply.getValue()),
                        "",
                        _ -> refresh.run())),
            Parts.button(
                say("成立，取消资格", "Uphold and disqualify"),
                () ->
                    Parts.show(
                        notices.decide(actor, objection.id(), true, reply.getValue()),
                        "",
                        _ -> refresh.run()))));
    return card;
  }
}
