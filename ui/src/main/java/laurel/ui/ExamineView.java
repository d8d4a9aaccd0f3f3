package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.review.Assignment;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** The examiner's page: the conflict question first, then material and scoresheet. */
@Route(value = "examine", layout = MainLayout.class)
@RolesAllowed("EXAMINER")
class ExamineView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient Reviews reviews;
  private final transient SheetForm.Desk desk;
  private final Span done = new Span();

  ExamineView(
      Session session, Surroundings around, Work work, Reviews reviews, SheetForm.Desk desk) {
    super(session, around);
    this.work = work;
    this.reviews = reviews;
    this.desk = desk;
    done.addClassName("quiet");
    refresh();
  }

  @Override
  String title() {
    return say("我的评审", "My reviews");
  }

  @Override
  void show(Actor actor, Edition edition) {
    UUID id = edition.id();
    int maximum = edition.maximumScore();
    List<Assignment> assignments = reviews.assignments(actor, id);
    add(done);
    count(assignments);
    assignments.forEach(
        assignment -> {
          var place = new Div();
          fill(place, assignment, id, maximum);
          add(place);
        });
  }

  private void count(List<Assignment> assignments) {
    long finished = assignments.stream().filter(ExamineView::isDone).count();
    done.setText(
        assignments.isEmpty()
            ? say("现在没有待评审的申报。", "There is nothing to review now.")
            : say("已完成 ", "Done ") + finished + " / " + assignments.size());
  }

  private static boolean isDone(Assignment assignment) {
    return assignment.conflict().filter(c -> c == Assignment.Conflict.DECLARED).isPresent()
        || assignment.sheet().filter(Scoresheet::sealed).isPresent();
  }

  /** Draws one card anew; what is typed in the others stays as it is. */
  private void fill(Div place, Assignment assignment, UUID edition, int maximum) {
    place.removeAll();
    UUID id = assignment.applicationId();
    place.add(
        new SheetForm(
            desk,
            assignment,
            maximum,
            () -> {
              List<Assignment> now = reviews.assignments(work.actor(), edition);
              count(now);
              now.stream()
                  .filter(a -> a.applicationId().equals(id))
                  .findFirst()
                  .ifPresentOrElse(a -> fill(place, a, edition, maximum), () -> place.removeAll());
            }));
  }
}
