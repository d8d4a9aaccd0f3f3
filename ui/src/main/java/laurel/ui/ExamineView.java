package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** The examiner's page: the conflict question first, then material and scoresheet. */
@Route(value = "examine", layout = MainLayout.class)
@RolesAllowed("EXAMINER")
class ExamineView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Reviews reviews;

  ExamineView(Session session, Editions editions, Reviews reviews) {
    super(session, editions);
    this.reviews = reviews;
    refresh();
  }

  @Override
  String title() {
    return say("我的评审", "My reviews");
  }

  @Override
  void show(Actor actor, Edition edition) {
    List<Reviews.Assignment> assignments = reviews.assignments(actor, edition.id());
    long done =
        assignments.stream()
            .filter(a -> a.sheet().map(s -> s.sealed() || recused(s)).orElse(false))
            .count();
    add(
        Parts.quiet(
            assignments.isEmpty()
                ? say("现在没有待评审的申报。", "There is nothing to review now.")
                : say("已完成 ", "Done ") + done + " / " + assignments.size()));
    assignments.forEach(assignment -> add(assignment(actor, edition, assignment)));
  }

  private static boolean recused(Scoresheet sheet) {
    return sheet.conflict() == Scoresheet.Conflict.DECLARED;
  }

  private Div assignment(Actor actor, Edition edition, Reviews.Assignment assignment) {
    if (assignment.sheet().filter(ExamineView::recused).isPresent()) {
      return Parts.card(
          say("已回避的一份申报", "An application you are recused from"),
          Parts.badge(say("回避", "recused"), "warn"));
    }
    var card = Parts.card(assignment.name(), Parts.quiet(assignment.award()));
    if (assignment.sheet().isEmpty()) {
      card.add(
          new Paragraph(
              say("您与该申报人有无利害关系？", "Do you have a conflict of interest with this applicant?")),
          Parts.row(
              Parts.primary(
                  say("没有，开始评审", "None: begin"),
                  () -> answer(actor, assignment, Scoresheet.Conflict.NONE)),
              Parts.button(
                  say("有，申请回避", "Yes: recuse me"),
                  () -> answer(actor, assignment, Scoresheet.Conflict.DECLARED))));
      return card;
    }
    Scoresheet sheet = assignment.sheet().get();
    Parts.show(
        reviews.material(actor, assignment.applicationId()),
        "",
        application -> {
          var papers = new Div();
          application
              .dossier()
              .forEach((paper, text) -> papers.add(Parts.card(paper, new Paragraph(text))));
          application
              .facts()
              .forEach((fact, value) -> papers.add(Parts.quiet(fact + "：" + say(value.text()))));
          card.add(new Details(say("申报材料", "Material"), papers));
        });
    if (sheet.sealed()) {
      card.add(
          Parts.row(
              Parts.badge(say("已提交", "sealed"), "ok"),
              new Span(sheet.score().map(BigDecimal::toPlainString).orElse(""))));
      return card;
    }
    card.add(scoresheet(actor, edition, assignment, sheet));
    return card;
  }

  private Div scoresheet(
      Actor actor, Edition edition, Reviews.Assignment assignment, Scoresheet sheet) {
    var score =
        new BigDecimalField(
            say("得分（满分 ", "Score (out of ") + edition.plan().maximumScore() + say("）", ")"));
    sheet.score().ifPresent(score::setValue);
    var strengths = new TextArea(say("优势", "Strengths"));
    strengths.setValue(sheet.strengths());
    strengths.setWidthFull();
    var opportunities = new TextArea(say("改进空间", "Opportunities"));
    opportunities.setValue(sheet.opportunities());
    opportunities.setWidthFull();
    var saved = new Span();
    saved.addClassName("saved");
    Runnable save =
        () ->
            Optional.ofNullable(score.getValue())
                .ifPresent(
                    value ->
                        Parts.show(
                            reviews.score(
                                actor,
                                assignment.applicationId(),
                                value,
                                strengths.getValue(),
                                opportunities.getValue(),
                                false),
                            "",
                            _ -> saved.setText(say("已保存", "Saved"))));
    score.addValueChangeListener(_ -> save.run());
    strengths.addValueChangeListener(_ -> save.run());
    opportunities.addValueChangeListener(_ -> save.run());
    return new Div(
        score,
        strengths,
        opportunities,
        Parts.row(
            Parts.primary(
                say("提交评分（提交后不能修改）", "Seal (final)"),
                () ->
                    Parts.show(
                        reviews.score(
                            actor,
                            assignment.applicationId(),
                            Optional.ofNullable(score.getValue()).orElse(BigDecimal.valueOf(-1)),
                            strengths.getValue(),
                            opportunities.getValue(),
                            true),
                        say("评分已提交", "The scoresheet is sealed"),
                        _ -> refresh())),
            saved));
  }

  private void answer(Actor actor, Reviews.Assignment assignment, Scoresheet.Conflict answer) {
    Parts.show(
        reviews.answerConflict(actor, assignment.applicationId(), answer), "", _ -> refresh());
  }
}
