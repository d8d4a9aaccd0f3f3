package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import laurel.application.AwardApplication;
import laurel.edition.Ruling;

/** An application's papers, and what was decided about it, to be read. */
final class Papers {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Papers() {}

  /** The papers and facts, folded. */
  static Details of(AwardApplication application) {
    var papers = new Div();
    application
        .dossier()
        .forEach(
            (paper, text) -> {
              var words = new Pre(text);
              words.addClassName("paper");
              papers.add(Parts.card(paper, words));
            });
    application
        .facts()
        .forEach((fact, value) -> papers.add(Parts.quiet(fact + "：" + say(value.text()))));
    return new Details(say("申报材料", "Papers"), papers);
  }

  /** Receipt, time and fingerprint of what was handed in. */
  static Div receipt(AwardApplication application) {
    return Parts.row(
        Parts.standing(application.standing()),
        new Span(say(application.stage())),
        new Span(say("受理编号 ", "Receipt ") + application.receiptNumber().orElse("—")),
        new Span(
            application
                .submittedAt()
                .map(
                    at ->
                        say("提交于 ", "handed in ") + at.format(TIME) + say(" 北京时间", " Beijing time"))
                .orElse("")));
  }

  /** The decisions that hold, each with its reasons. */
  static Div rulings(AwardApplication application) {
    var all = new Div();
    for (Ruling ruling : application.rulings()) {
      String words =
          switch (ruling.kind()) {
            case RECOMMENDATION -> say("推荐意见：", "Recommendation: ") + ruling.content();
            case ELIGIBILITY -> say("资格审查决定", "Decision on eligibility");
            case SHORTLIST -> say("名单", "List");
            case TIE -> say("同分先后", "Order of equals");
            case GAPS -> say("评分表份数", "Numbers of sheets");
            case PROPOSAL -> say("评审委员会：", "Committee: ") + ruling.content();
            case APPROVAL -> say("批准：", "Approval: ") + ruling.content();
            case OBJECTION -> say("异议处理：", "Objection: ") + ruling.content();
            case CASE -> say("案件：", "Case: ") + ruling.content();
          };
      all.add(
          new Paragraph(
              new Span(ruling.decidedAt().format(TIME) + " " + words + " "),
              Parts.quiet(Parts.body(ruling.decidedFor())),
              Parts.cited(ruling.clauses())));
      if (!ruling.reasons().isEmpty()) {
        all.add(Parts.reasons(ruling.reasons()));
      }
    }
    return all;
  }
}
