package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import laurel.dsl.policy.Duty;
import laurel.edition.Edition;
import laurel.identity.Actor;
import laurel.life.Offer;
import laurel.review.Assignment;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import laurel.review.Undertakings;

/** The examiner's page: the conflict question first, then material and scoresheet. */
@Route(value = "examine", layout = MainLayout.class)
@RolesAllowed("EXAMINER")
class ExamineView extends UnderWayView {
  private static final long serialVersionUID = 1L;

  private final transient Work work;
  private final transient Reviews reviews;
  private final transient Undertakings undertakings;
  private final transient SheetForm.Desk desk;
  private final Span done = new Span();

  ExamineView(
      Session session,
      Surroundings around,
      Work work,
      Reviews reviews,
      Undertakings undertakings,
      SheetForm.Desk desk) {
    super(session, around);
    this.work = work;
    this.reviews = reviews;
    this.undertakings = undertakings;
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
    List<Duty> duties = undertakings.open(actor, id);
    if (work.offer(undertakings.undertaking(), id).filter(Offer::possible).isPresent()) {
      add(rules(id, duties));
      return;
    }
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

  /** Before anything opens, the rules are read and undertaken. */
  private Component rules(UUID edition, List<Duty> duties) {
    var list = new UnorderedList();
    duties.forEach(
        duty ->
            list.add(
                new ListItem(
                    new Span(say(duty.kind().text()) + " " + duty.text() + " "),
                    Parts.cited(duty.clauses()))));
    return Parts.card(
        say("办法对评审员的规定", "The measure's rules for examiners"),
        list,
        Parts.primary(
            say("我已阅读并承诺遵守", "I have read them and undertake to keep them"),
            () ->
                work.take(
                    undertakings.undertaking(),
                    edition,
                    duties.stream().map(Duty::text).toList(),
                    say("已记录承诺", "Recorded"),
                    _ -> refresh())));
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
