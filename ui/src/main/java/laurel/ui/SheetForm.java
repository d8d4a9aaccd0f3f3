package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.review.Assignment;
import laurel.review.ReviewSteps;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** One application before an examiner: the question, the material, the sheet saved as one types. */
class SheetForm extends Div implements BeforeLeaveObserver {
  private static final long serialVersionUID = 1L;

  /** The way to the services. */
  @org.springframework.stereotype.Component("sheetDesk")
  record Desk(Work work, Reviews reviews, ReviewSteps steps) {}

  private final transient Desk desk;
  private final UUID application;
  private final transient Runnable redraw;
  private final BigDecimalField score = new BigDecimalField();
  private final TextArea strengths = new TextArea(say("优势", "Strengths"));
  private final TextArea opportunities = new TextArea(say("改进空间", "Opportunities"));
  private final Span status = new Span();
  private transient ReviewSteps.SheetForm stored;
  private int version;
  private boolean editable;

  SheetForm(Desk desk, Assignment assignment, int maximum, Runnable redraw) {
    this.desk = desk;
    this.application = assignment.applicationId();
    this.redraw = redraw;
    addClassName("card");
    version = assignment.sheet().map(Scoresheet::version).orElse(0);
    assignment.sheet().ifPresent(this::fill);
    stored = written();
    if (assignment.conflict().isEmpty()) {
      add(new H3(assignment.name()), Parts.quiet(assignment.award()), question());
      return;
    }
    switch (assignment.conflict().get()) {
      case DECLARED ->
          add(
              Parts.row(
                  new Span(say("已回避的一份申报", "An application you are recused from")),
                  Parts.badge(say("本届回避", "recused for this edition"), "warn")));
      case NONE -> {
        add(new H3(assignment.name()), Parts.quiet(assignment.award()), material());
        sheet(assignment.sheet().filter(Scoresheet::sealed).isPresent(), maximum);
      }
    }
  }

  private void fill(Scoresheet sheet) {
    sheet.score().ifPresent(score::setValue);
    strengths.setValue(sheet.strengths());
    opportunities.setValue(sheet.opportunities());
  }

  private Div question() {
    return new Div(
        new Paragraph(
            say(
                "您与该申报人有无利害关系？（回答对本届有效）",
                "Do you have a conflict of interest with this applicant, in this edition?")),
        Parts.row(
            Parts.primary(say("没有，开始评审", "None: begin"), () -> answer(Assignment.Conflict.NONE)),
            Parts.button(
                say("有，申请回避", "Yes: recuse me"), () -> answer(Assignment.Conflict.DECLARED))));
  }

  private void answer(Assignment.Conflict answer) {
    desk.work().take(desk.steps().answering(), application, answer, "", _ -> redraw.run());
  }

  /** The papers are read when they are opened. */
  private Details material() {
    var papers = new Div();
    var details = new Details(say("申报材料", "Material"), papers);
    details.addOpenedChangeListener(
        change -> {
          papers.removeAll();
          if (change.isOpened()) {
            Parts.show(
                desk.reviews().material(desk.work().actor(), application),
                "",
                read -> {
                  Details all = Papers.of(read);
                  all.setOpened(true);
                  papers.add(all);
                });
          }
        });
    return details;
  }

  private void sheet(boolean sealed, int maximum) {
    editable = !sealed;
    score.setLabel(say("得分（满分 ", "Score (out of ") + maximum + say("）", ")"));
    for (TextArea words : List.of(strengths, opportunities)) {
      words.setWidthFull();
      words.setReadOnly(sealed);
    }
    score.setReadOnly(sealed);
    status.addClassName("saved");
    status.getElement().setAttribute("role", "status");
    add(score, strengths, opportunities);
    if (sealed) {
      add(Parts.badge(say("已提交", "sealed"), "ok"));
      return;
    }
    score.addValueChangeListener(_ -> changed());
    Unsaved.sends(strengths, this::changed);
    Unsaved.sends(opportunities, this::changed);
    Unsaved.watch(this);
    add(Parts.row(Parts.primary(say("提交评分（提交后不能修改）", "Seal (final)"), this::seal), status));
  }

  private ReviewSteps.SheetForm written() {
    return new ReviewSteps.SheetForm(
        Optional.ofNullable(score.getValue()),
        strengths.getValue(),
        opportunities.getValue(),
        Optional.of(version));
  }

  private boolean isStored() {
    ReviewSteps.SheetForm now = written();
    return now.score()
            .map(BigDecimal::stripTrailingZeros)
            .equals(stored.score().map(BigDecimal::stripTrailingZeros))
        && now.strengths().equals(stored.strengths())
        && now.opportunities().equals(stored.opportunities());
  }

  private void changed() {
    if (isStored()) {
      Unsaved.acknowledged(this);
      return;
    }
    ReviewSteps.SheetForm now = written();
    switch (desk.work().take(desk.steps().saving(), application, now)) {
      case Outcome.Accepted<UUID> _ -> {
        stored = now;
        version++;
        status.removeClassName("refused");
        status.setText(say("已保存", "Saved"));
        Unsaved.acknowledged(this);
      }
      case Outcome.Refused<UUID>(List<Reason> reasons) -> {
        status.addClassName("refused");
        status.setText(
            say("没有保存：", "Not saved: ")
                + String.join("；", reasons.stream().map(reason -> say(reason.text())).toList()));
      }
    }
  }

  private void seal() {
    desk.work()
        .take(
            desk.steps().sealing(),
            application,
            written(),
            say("评分已提交", "The scoresheet is sealed"),
            _ -> {
              editable = false;
              Unsaved.acknowledged(this);
              redraw.run();
            });
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (editable) {
      changed();
    }
  }
}
