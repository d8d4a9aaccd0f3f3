package laurel.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Offer;
import laurel.life.StepRunner;
import laurel.life.Taking;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What people could do with an edition now, and what ending its stage would do. */
@Service
public class EditionWork {

  private static final UserRole[] INSIDE = {
    UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.APPROVER, UserRole.INSPECTOR
  };

  private final TenantDatabase database;
  private final Editions editions;
  private final Runs runs;
  private final StepRunner runner;
  private final Clock clock;

  EditionWork(
      TenantDatabase database, Editions editions, Runs runs, StepRunner runner, Clock clock) {
    this.database = database;
    this.editions = editions;
    this.runs = runs;
    this.runner = runner;
    this.clock = clock;
  }

  /** Who would go on and who would fall out, and why the stage can not end yet. */
  public Ending ending(Actor actor, UUID id) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR),
        db -> {
          Edition edition = editions.get(db, id);
          return edition
              .stage()
              .map(stage -> runs.ending(looking(db, actor, edition), stage))
              .orElse(new Ending(List.of(), List.of(), List.of()));
        });
  }

  private Taking<Edition> looking(DSLContext db, Actor actor, Edition edition) {
    return new Taking<>(
        db,
        actor,
        edition,
        "",
        LocalDate.now(clock),
        OffsetDateTime.now(clock),
        new Taking.Minutes());
  }

  /** The steps a person could take with an edition, and why not the rest. */
  public List<Offer> offers(Actor actor, UUID id) {
    return database.inTransaction(
        actor.home().orElseThrow(() -> new AccessDeniedException("no city")),
        db -> runner.offered(db, actor, editions.kind(), editions.get(db, id)));
  }

  /** Whether somebody reads what the office writes about an edition. */
  static boolean isInside(Actor actor) {
    return Arrays.stream(INSIDE).anyMatch(actor::has);
  }

  /** The entries of the run under way, for those who work on it. */
  public List<Entry> entries(Actor actor, UUID id) {
    return database.inTransaction(
        actor.require(INSIDE), db -> Entries.now(db, editions.get(db, id)));
  }
}
