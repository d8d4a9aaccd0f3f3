package laurel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;

/** What the secretariat does in each kind of stage. */
@org.springframework.stereotype.Component
class StagePanels {

  private final EligibilityPanel eligibility;
  private final ScoresPanel scores;
  private final RankingPanel ranking;
  private final NoticePanel notice;

  StagePanels(
      EligibilityPanel eligibility, ScoresPanel scores, RankingPanel ranking, NoticePanel notice) {
    this.eligibility = eligibility;
    this.scores = scores;
    this.ranking = ranking;
    this.notice = notice;
  }

  Component panel(Edition edition, Stage stage, Runnable refresh) {
    return switch (stage.kind()) {
      case ELIGIBILITY_REVIEW -> eligibility.of(edition.id(), refresh);
      case DOCUMENT_REVIEW, ON_SITE_REVIEW, PRESENTATION -> scores.of(edition, refresh);
      case EVALUATION, DELIBERATION -> ranking.of(edition.id(), refresh);
      case PUBLIC_NOTICE -> notice.of(edition, refresh);
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
}
