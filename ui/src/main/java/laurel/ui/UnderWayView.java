package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;

/** A page about the edition under way: its title, its stages, and what a role does there. */
abstract class UnderWayView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Editions editions;

  UnderWayView(Session session, Editions editions) {
    this.session = session;
    this.editions = editions;
    addClassName("page");
  }

  abstract String title();

  abstract void show(Actor actor, Edition edition);

  final void refresh() {
    removeAll();
    add(Parts.title(title()));
    Actor actor = session.actor();
    Optional<Edition> current =
        actor.home().stream()
            .flatMap(tenant -> editions.all(tenant).stream())
            .filter(edition -> edition.status() == Edition.Status.UNDER_WAY)
            .findFirst();
    if (current.isEmpty()) {
      add(Parts.quiet(say("目前没有进行中的评选。", "No edition is under way.")));
      return;
    }
    add(Parts.card(say(current.get().title()), Parts.stages(current.get())));
    show(actor, current.get());
  }
}
