package laurel.ui;

import static laurel.ui.Session.say;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Runs;
import laurel.identity.Actor;

/** A page about the edition under way: its title, its stages, and what a role does there. */
abstract class UnderWayView extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Session session;
  private final transient Surroundings around;

  /** What every such page shows besides its own. */
  @org.springframework.stereotype.Component
  record Surroundings(Editions editions, Runs runs, ActsPanel acts) {}

  UnderWayView(Session session, Surroundings around) {
    this.session = session;
    this.around = around;
    addClassName("page");
  }

  abstract String title();

  abstract void show(Actor actor, Edition edition);

  final void refresh() {
    removeAll();
    add(Parts.title(title()));
    Actor actor = session.actor();
    Optional<Edition> current = actor.home().flatMap(around.editions()::underWay);
    if (current.isEmpty()) {
      add(Parts.quiet(say("目前没有进行中的评选。", "No edition is under way.")));
      return;
    }
    Edition edition = current.get();
    add(
        Parts.rehearsal(edition),
        Parts.card(
            say(edition.title()),
            Parts.stages(edition, around.runs().of(actor.home().orElseThrow(), edition.id()))),
        around.acts().own(edition.id(), this::refresh));
    show(actor, edition);
  }
}
