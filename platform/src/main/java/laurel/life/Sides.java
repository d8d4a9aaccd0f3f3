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

  /**
   * The reason that a person stands on another side than the step's.
   *
   * @param taken whether the step is being taken: then its side is asked for as it is taken
   */
  List<Reason> against(
      DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject, boolean taken) {
    if (subject.edition().isEmpty() || step.who().isEmpty()) {
      return List.of();
    }
    BilingualText own = step.side().map(Side::text).orElse(OFFICIAL);
    Optional<Side> side = step.side();
    if (side.equals(Optional.of(Side.APPLICANT)) && actor.has(UserRole.SECRETARIAT)) {
      return both(subject, OFFICIAL, own);
    }
    if (taken && side.isPresent()) {
      return List.of();
    }
    return taken(db, actor, subject.edition().get())
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

  /** Takes the step's side for a person; a reason where another was taken meanwhile. */
  List<Reason> take(DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject) {
    if (step.side().isEmpty() || subject.edition().isEmpty()) {
      return List.of();
    }
    UUID edition = subject.edition().get();
    Side side = step.side().get();
    Side taken = taken(db, actor, edition).orElseGet(() -> take(db, actor, edition, side));
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
