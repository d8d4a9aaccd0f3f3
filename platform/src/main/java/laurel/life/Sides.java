package laurel.life;

import static laurel.tenants.jooq.tenant.Tables.EDITION_SIDE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Stage;
import laurel.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps on which side of an edition each person has acted. */
@Component
class Sides {

  /**
   * Takes the step's side for a person; a reason where the person has another already. Most steps
   * find the side taken, so that is what is asked first.
   */
  List<Reason> take(DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject) {
    if (step.side().isEmpty() || subject.edition().isEmpty()) {
      return List.of();
    }
    UUID edition = subject.edition().get();
    Side side = step.side().get();
    Side taken = taken(db, actor, edition).orElseGet(() -> take(db, actor, edition, side));
    return taken == side
        ? List.of()
        : List.of(
            Refusal.BOTH_SIDES.because(
                subject.stageUnderWay().map(Stage::clauses).orElse(List.of()),
                "side",
                taken.text(),
                "other",
                side.text()));
  }

  private static Optional<Side> taken(DSLContext db, Actor actor, UUID edition) {
    return db.select(EDITION_SIDE.SIDE)
        .from(EDITION_SIDE)
        .where(EDITION_SIDE.EDITION_ID.eq(edition))
        .and(EDITION_SIDE.USERNAME.eq(actor.username()))
        .fetchOptional(EDITION_SIDE.SIDE)
        .map(Side::valueOf);
  }

  /** Takes a side, or waits for whoever takes one for the same person now. */
  private static Side take(DSLContext db, Actor actor, UUID edition, Side side) {
    int made =
        db.insertInto(EDITION_SIDE)
            .values(edition, actor.username(), side.name())
            .onConflictDoNothing()
            .execute();
    return made == 1 ? side : taken(db, actor, edition).orElseThrow();
  }
}
