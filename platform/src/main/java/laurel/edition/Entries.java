package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.ENTRY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Clauses;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads and writes the entries of runs. */
public final class Entries {

  /** The state of an application that takes part in runs. */
  static final String IN_PLAY = "SUBMITTED";

  private Entries() {}

  /** The entries of a run whose applications are still in play, in the order of their receipts. */
  public static List<Entry> of(DSLContext db, UUID edition, int run) {
    return read(db, ENTRY.EDITION_ID.eq(edition).and(ENTRY.RUN_INDEX.eq(run)));
  }

  private static List<Entry> read(DSLContext db, Condition condition) {
    return db.select(ENTRY.fields())
        .select(
            AWARD_APPLICATION.PRINTED_NAME, AWARD_APPLICATION.RECIPIENT, AWARD_APPLICATION.CATEGORY)
        .from(ENTRY)
        .join(AWARD_APPLICATION)
        .on(AWARD_APPLICATION.ID.eq(ENTRY.APPLICATION_ID))
        .where(condition)
        .and(AWARD_APPLICATION.STATE.eq(IN_PLAY))
        .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER, ENTRY.RUN_INDEX)
        .fetch(
            row ->
                new Entry(
                    row.get(ENTRY.APPLICATION_ID),
                    row.get(ENTRY.RUN_INDEX),
                    row.get(AWARD_APPLICATION.PRINTED_NAME),
                    RecipientKind.valueOf(row.get(AWARD_APPLICATION.RECIPIENT)),
                    row.get(ENTRY.AWARD),
                    row.get(AWARD_APPLICATION.CATEGORY),
                    Entry.Outcome.valueOf(row.get(ENTRY.OUTCOME)),
                    Optional.ofNullable(row.get(ENTRY.PLACE)),
                    Optional.ofNullable(row.get(ENTRY.SCORE)),
                    row.get(ENTRY.REASON),
                    Clauses.read(row.get(ENTRY.CLAUSES))));
  }

  /** The entries of the run under way. */
  public static List<Entry> now(DSLContext db, Edition edition) {
    return edition.isUnderWay() ? of(db, edition.id(), edition.runIndex()) : List.of();
  }

  /** The passed entries of a run. */
  public static List<Entry> passed(DSLContext db, UUID edition, int run) {
    return of(db, edition, run).stream()
        .filter(entry -> entry.outcome() == Entry.Outcome.PASSED)
        .toList();
  }

  /** Opens an entry in a run. */
  public static void open(DSLContext db, UUID edition, int run, UUID application, String award) {
    db.insertInto(ENTRY)
        .set(ENTRY.EDITION_ID, edition)
        .set(ENTRY.RUN_INDEX, run)
        .set(ENTRY.APPLICATION_ID, application)
        .set(ENTRY.OUTCOME, Entry.Outcome.OPEN.name())
        .set(ENTRY.AWARD, award)
        .set(ENTRY.REASON, "")
        .set(ENTRY.CLAUSES, "")
        .execute();
  }

  /** Writes what a run says of an application. */
  public static void settle(
      DSLContext db,
      UUID edition,
      int run,
      UUID application,
      Entry.Outcome outcome,
      String reason,
      List<Clause> clauses) {
    db.update(ENTRY)
        .set(ENTRY.OUTCOME, outcome.name())
        .set(ENTRY.REASON, reason)
        .set(ENTRY.CLAUSES, Clauses.write(clauses))
        .where(key(edition, run, application))
        .execute();
  }

  /** Writes the award an application is proposed for. */
  public static void propose(DSLContext db, UUID edition, int run, UUID application, String award) {
    db.update(ENTRY).set(ENTRY.AWARD, award).where(key(edition, run, application)).execute();
  }

  /** Writes an application's place in the ranking. */
  public static void rank(DSLContext db, UUID edition, Entry ranked) {
    db.update(ENTRY)
        .set(ENTRY.PLACE, ranked.place().orElse(null))
        .set(ENTRY.SCORE, ranked.score().orElse(null))
        .where(key(edition, ranked.runIndex(), ranked.applicationId()))
        .execute();
  }

  /** Takes an application out of the run it has come into. */
  public static void remove(DSLContext db, UUID edition, int run, UUID application) {
    db.deleteFrom(ENTRY).where(key(edition, run, application)).execute();
  }

  private static Condition key(UUID edition, int run, UUID application) {
    return DSL.and(
        ENTRY.EDITION_ID.eq(edition),
        ENTRY.RUN_INDEX.eq(run),
        ENTRY.APPLICATION_ID.eq(application));
  }

  /**
   * Whom a run starts with: who passed the runs whose lists its stage names, or else the run
   * before; with the award of their latest entry. Who fell out once does not come back.
   */
  static List<Entry> startingWith(DSLContext db, Edition edition, int run) {
    List<Stage> stages = edition.policy().stages();
    Set<Integer> named =
        stages.get(run).uses().stream()
            .map(list -> producer(stages, list, run))
            .filter(producer -> producer >= 0)
            .collect(Collectors.toSet());
    Set<Integer> from = named.isEmpty() ? Set.of(run - 1) : named;
    Map<UUID, List<Entry>> entries =
        read(db, ENTRY.EDITION_ID.eq(edition.id())).stream()
            .collect(
                Collectors.groupingBy(
                    Entry::applicationId, LinkedHashMap::new, Collectors.toList()));
    return entries.values().stream()
        .filter(own -> own.stream().noneMatch(e -> e.outcome() == Entry.Outcome.FAILED))
        .filter(own -> from.stream().allMatch(index -> passed(own, index)))
        .map(List::getLast)
        .toList();
  }

  private static boolean passed(List<Entry> entries, int run) {
    return entries.stream()
        .anyMatch(e -> e.runIndex() == run && e.outcome() == Entry.Outcome.PASSED);
  }

  /** The last run before {@code run} that produces a list; -1 where none does. */
  private static int producer(List<Stage> stages, String list, int run) {
    for (int i = run - 1; i >= 0; i--) {
      if (stages.get(i).produces().contains(list)) {
        return i;
      }
    }
    return -1;
  }
}
