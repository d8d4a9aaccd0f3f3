package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.ENTRY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.calendar.OfficialClock;
import laurel.decision.NotFound;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Entry;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads applications for steps, and where they stand. */
@Component
public class Candidates {

  /** What an application itself is; where it stands in the runs its entries say. */
  public enum State {
    DRAFT,
    SUBMITTED,
    WITHDRAWN,
    DISQUALIFIED
  }

  /** The latest entry's run and outcome, and whether there is an award. */
  static final Field<Integer> RUN = DSL.field(DSL.name("latest", "run_index"), Integer.class);

  static final Field<String> OUTCOME = DSL.field(DSL.name("latest", "outcome"), String.class);

  static final Field<Boolean> AWARDED =
      DSL.field(
          DSL.exists(
              DSL.selectOne().from(AWARD).where(AWARD.APPLICATION_ID.eq(AWARD_APPLICATION.ID))));

  private final Editions editions;
  private final SubjectKind<Candidate> kind =
      new SubjectKind<>(
          "application", new BilingualText("申报", "application"), this::locked, this::get);

  Candidates(Editions editions) {
    this.editions = editions;
  }

  public SubjectKind<Candidate> kind() {
    return kind;
  }

  static org.jooq.Table<?> latest() {
    return DSL.lateral(
            DSL.select(ENTRY.RUN_INDEX, ENTRY.OUTCOME)
                .from(ENTRY)
                .where(ENTRY.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
                .orderBy(ENTRY.RUN_INDEX.desc())
                .limit(1))
        .as("latest");
  }

  private Candidate locked(DSLContext db, UUID id, SubjectKind.Hold hold) {
    Edition held =
        editions.holdOf(db, id, hold).orElseThrow(() -> new NotFound("application " + id));
    // Read by a query of its own: one that waits for the lock would see the entries of before.
    db.selectOne().from(AWARD_APPLICATION).where(AWARD_APPLICATION.ID.eq(id)).forUpdate().execute();
    return one(db, held, AWARD_APPLICATION.ID.eq(id))
        .orElseThrow(() -> new NotFound("application " + id));
  }

  /** An application within the caller's transaction. */
  public Candidate get(DSLContext db, UUID id) {
    Edition edition = editions.findOf(db, id).orElseThrow(() -> new NotFound("application " + id));
    return one(db, edition, AWARD_APPLICATION.ID.eq(id))
        .orElseThrow(() -> new NotFound("application " + id));
  }

  /** A party's application in an edition. */
  Optional<Candidate> ofParty(DSLContext db, Edition edition, UUID party) {
    return one(
        db,
        edition,
        AWARD_APPLICATION.EDITION_ID.eq(edition.id()).and(AWARD_APPLICATION.PARTY_ID.eq(party)));
  }

  /** The applications of an edition that take part in a run. */
  public List<Candidate> in(DSLContext db, Edition edition, int run) {
    return db.select(AWARD_APPLICATION.fields())
        .select(RUN, OUTCOME, AWARDED)
        .from(AWARD_APPLICATION)
        .leftJoin(latest())
        .on(DSL.trueCondition())
        .where(AWARD_APPLICATION.EDITION_ID.eq(edition.id()))
        .and(AWARD_APPLICATION.STATE.eq(State.SUBMITTED.name()))
        .and(
            DSL.exists(
                DSL.selectOne()
                    .from(ENTRY)
                    .where(ENTRY.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
                    .and(ENTRY.RUN_INDEX.eq(run))))
        .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER)
        .fetch(row -> candidate(row, edition));
  }

  private static Optional<Candidate> one(DSLContext db, Edition edition, Condition condition) {
    return db.select(AWARD_APPLICATION.fields())
        .select(RUN, OUTCOME, AWARDED)
        .from(AWARD_APPLICATION)
        .leftJoin(latest())
        .on(DSL.trueCondition())
        .where(condition)
        .fetchOptional(row -> candidate(row, edition));
  }

  static Candidate candidate(Record row, Edition edition) {
    var application = row.into(AWARD_APPLICATION);
    return new Candidate(
        application.getId(),
        edition,
        application.getPartyId(),
        application.getPrintedName(),
        RecipientKind.valueOf(application.getRecipient()),
        application.getAward(),
        application.getCategory(),
        standing(row, edition),
        Optional.ofNullable(row.get(RUN)).orElse(-1),
        application.getVersion(),
        Optional.ofNullable(application.getReceiptNumber()),
        Optional.ofNullable(application.getSubmittedAt())
            .map(at -> at.atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime()),
        Optional.ofNullable(application.getExtendedTo()),
        Optional.ofNullable(application.getReturnedUntil()),
        application.getReturnedParts().isEmpty()
            ? List.of()
            : List.of(application.getReturnedParts().split("\n", -1)));
  }

  /** Where an application stands, by its state, its latest entry and its award. */
  static Standing standing(Record row, Edition edition) {
    var application = row.into(AWARD_APPLICATION);
    return switch (State.valueOf(application.getState())) {
      case DRAFT -> Standing.DRAFT;
      case WITHDRAWN -> Standing.WITHDRAWN;
      case DISQUALIFIED -> Standing.DISQUALIFIED;
      case SUBMITTED ->
          row.get(AWARDED)
              ? Standing.AWARDED
              : edition.standing() == Standing.CANCELLED
                  ? Standing.CANCELLED
                  : application.getReturnedUntil() != null
                      ? Standing.RETURNED
                      : inRun(edition, row.get(RUN), row.get(OUTCOME));
    };
  }

  private static Standing inRun(Edition edition, @Nullable Integer run, @Nullable String outcome) {
    if (run == null || outcome == null) {
      return Standing.SUBMITTED;
    }
    boolean applying = edition.policy().stages().get(run).kind() == StageKind.APPLICATION;
    return switch (Entry.Outcome.valueOf(outcome)) {
      case OPEN -> applying ? Standing.SUBMITTED : Standing.IN_STAGE;
      case FAILED -> Standing.FAILED;
      case PASSED ->
          edition.isUnderWay() && run < edition.runIndex() ? Standing.FAILED : Standing.PASSED;
    };
  }
}
