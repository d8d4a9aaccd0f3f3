package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.RecommendationSteps;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.life.Offer;

/** The recommending bodies' page: read an application, sign an opinion, publish an own notice. */
@Route(value = "recommend", layout = MainLayout.class)
@RolesAllowed("RECOMMENDER")
class RecommendView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient AwardApplications applications;
  private final transient RecommendationSteps steps;
  private final transient ApplicationGrid grid;
  private final transient NoticePanel notice;

  RecommendView(
      Session session,
      Surroundings around,
      Work work,
      AwardApplications applications,
      RecommendationSteps steps,
      ApplicationGrid grid,
      NoticePanel notice) {
    super(session, around);
    this.work = work;
    this.applications = applications;
    this.steps = steps;
    this.grid = grid;
    this.notice = notice;
    refresh();
  }

  @Override
  String title() {
    return say("推荐", "Recommendations");
  }

  @Override
  void show(Actor actor, Edition edition) {
    edition
        .stage()
        .filter(stage -> stage.kind() == StageKind.PUBLIC_NOTICE)
        .ifPresent(_ -> add(notice.publishing(edition, this::refresh)));
    add(
        Parts.card(
            say("申报（点名称阅读材料、签署意见）", "Applications (click a name to read and sign)"),
            grid.of(edition.id(), this::open)));
  }

  private void open(UUID id) {
    AwardApplication application = applications.get(work.actor(), id);
    var dialog = new Dialog(application.applicantName());
    dialog.setWidth("min(60rem, 97vw)");
    var papers = Papers.of(application);
    papers.setOpened(true);
    dialog.add(Papers.receipt(application), Papers.rulings(application), papers);
    Optional<Offer> offer = work.offer(steps.recommending(), id);
    dialog.getFooter().add(Parts.button(say("关闭", "Close"), dialog::close));
    if (offer.filter(Offer::possible).isPresent()) {
      var opinion = new TextArea(say("推荐意见", "Opinion"));
      opinion.setWidthFull();
      opinion.setMinRows(3);
      dialog.add(opinion);
      dialog
          .getFooter()
          .add(
              Parts.button(say("不予推荐", "Do not recommend"), () -> sign(id, false, opinion, dialog)),
              Parts.primary(say("同意推荐", "Recommend"), () -> sign(id, true, opinion, dialog)));
    } else {
      dialog.add(Parts.whyNot(offer));
    }
    dialog.open();
  }

  private void sign(UUID id, boolean recommended, TextArea opinion, Dialog dialog) {
    work.take(
        steps.recommending(),
        id,
        new RecommendationSteps.Recommendation(recommended, opinion.getValue()),
        say("意见已签署", "The opinion is signed"),
        _ -> {
          dialog.close();
          refresh();
        });
  }
}
