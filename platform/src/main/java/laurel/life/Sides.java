package laurel.life;

import static laurel.tenants.jooq.tenant.Tables.EDITION_SIDE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps on which side of an edition each person has acted. Whoever applies does nothing for the
 * office and the bodies, and whoever is in the office does not apply.
 */
@Component
class Sides {

  private static final BilingualText OFFICIAL = new BilingualText("办理机构", "an official body");

  /** The side of its edition that a person has taken; empty where there is none yet. */
  Optional<Side> taken(DSLContext db, Actor actor, Subject subject) {
    return subject.edition().flatMap(edition -> taken(db, actor, edition));
  }

  /** The reason that a person stands on another side than the step's. */
  static List<Reason> against(
      Actor actor, Step<?, ?, ?> step, Subject subject, Optional<Side> taken) {
    if (subject.edition().isEmpty() || step.who().isEmpty()) {
      return List.of();
    }
    Optional<Side> side = step.side();
    BilingualText own = side.map(Side::text).orElse(OFFICIAL);
    if (side.equals(Optional.of(Side.APPLICANT)) && actor.has(UserRole.SECRETARIAT)) {
      return both(subject, OFFICIAL, own);
    }
    return taken
        .filter(other -> side.isPresent() ? other != side.get() : other == Side.APPLICANT)
        .map(other -> both(subject, other.text(), own))
        .orElse(List.of());
  }

  private static List<Reason> both(Subject subject, BilingualText side, BilingualText other) {
    return List.of(
        Refusal.BOTH_SIDES.because(
            subject.stageUnderWay().map(Stage::clauses).orElse(List.of()),
            "side",
            side,
            "other",
            other));
  }

  /**
   * Takes the step's side for a person who had none; a reason where another was taken meanwhile.
   */
  List<Reason> take(
      DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject, Optional<Side> before) {
    if (step.side().isEmpty() || subject.edition().isEmpty() || before.isPresent()) {
      return List.of();
    }
    Side side = step.side().get();
    Side taken = take(db, actor, subject.edition().get(), side);
    return taken == side ? List.of() : both(subject, taken.text(), side.text());
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
