package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.RUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.identity.Actor;
import laurel.life.Standing;
import laurel.life.Taking;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Leads an edition from run to run. */
@Component
public class Runs {

  private final TenantDatabase database;
  private final Acts acts;
  private final ObjectProvider<RunWork> works;

  Runs(TenantDatabase database, Acts acts, ObjectProvider<RunWork> works) {
    this.database = database;
    this.acts = acts;
    this.works = works;
  }

  /** The runs of an edition, in their order: what everybody may know. */
  public List<Run> of(Tenant tenant, UUID edition) {
    return all(tenant, edition).stream().map(Run::withoutNote).toList();
  }

  /** The same for a person; with who ended each and the notes for those who work on it. */
  public List<Run> of(Actor actor, UUID edition) {
    return EditionWork.isInside(actor) ? all(actor.city(), edition) : of(actor.city(), edition);
  }

  private List<Run> all(Tenant tenant, UUID edition) {
    return database.inTransaction(
        tenant,
        db ->
            db.selectFrom(RUN)
                .where(RUN.EDITION_ID.eq(edition))
                .orderBy(RUN.RUN_INDEX)
                .fetch(
                    row ->
                        new Run(
                            row.getRunIndex(),
                            row.getStartedOn(),
                            Optional.ofNullable(row.getEndedOn()),
                            row.getEndedBy(),
                            row.getNote())));
  }

  /** Starts a run: its entries from the lists the stage names, its acts from the measure. */
  void start(DSLContext db, Edition edition, int index, LocalDate today) {
    Stage stage = edition.policy().stages().get(index);
    db.insertInto(RUN)
        .values(edition.id(), index, stage.kind().name(), today, null, "", "")
        .execute();
    Entries.startingWith(db, edition, index)
        .forEach(
            entry -> Entries.open(db, edition.id(), index, entry.applicationId(), entry.award()));
    Acts.open(db, edition, index);
  }

  /** What ending the run under way would do. */
  Ending ending(Taking<Edition> taking, Stage stage) {
    Edition edition = taking.subject();
    List<Entry> entries = Entries.now(taking.db(), edition);
    var obstacles = new ArrayList<Reason>();
    obstacles.addAll(Acts.reasons(acts.owed(taking.db(), edition), stage));
    var context = new RunWork.Context(taking, stage, entries);
    works.stream()
        .filter(work -> work.kinds().contains(stage.kind()))
        .forEach(work -> obstacles.addAll(work.obstacles(context)));
    List<Entry> settled = Ending.settled(stage, entries);
    return new Ending(
        settled.stream().filter(e -> e.outcome() == Entry.Outcome.PASSED).toList(),
        settled.stream().filter(e -> e.outcome() == Entry.Outcome.FAILED).toList(),
        obstacles);
  }

  /** Ends the run under way and starts the next, or completes the edition. */
  void end(Taking<Edition> taking, Stage stage, String note) {
    DSLContext db = taking.db();
    Edition edition = taking.subject();
    List<Entry> settled = Ending.settled(stage, Entries.now(db, edition));
    settled.forEach(
        entry ->
            Entries.settle(
                db,
                edition.id(),
                entry.runIndex(),
                entry.applicationId(),
                entry.outcome(),
                entry.reason(),
                entry.clauses().isEmpty() ? stage.clauses() : entry.clauses()));
    db.update(RUN)
        .set(RUN.ENDED_ON, taking.today())
        .set(RUN.ENDED_BY, taking.actor().username())
        .set(RUN.NOTE, note)
        .where(RUN.EDITION_ID.eq(edition.id()))
        .and(RUN.RUN_INDEX.eq(edition.runIndex()))
        .execute();
    var context = new RunWork.Context(taking, stage, settled);
    works.stream()
        .filter(work -> work.kinds().contains(stage.kind()))
        .forEach(work -> work.ended(context));
    int next = edition.runIndex() + 1;
    boolean last = next == edition.policy().stages().size();
    db.update(EDITION)
        .set(EDITION.RUN_INDEX, last ? edition.runIndex() : next)
        .set(EDITION.STATUS, (last ? Standing.COMPLETED : Standing.UNDER_WAY).name())
        .set(EDITION.ENDED_ON, last ? taking.today() : null)
        .set(EDITION.VERSION, EDITION.VERSION.plus(1))
        .where(EDITION.ID.eq(edition.id()))
        .execute();
    if (!last) {
      start(db, edition, next, taking.today());
    }
  }
}
