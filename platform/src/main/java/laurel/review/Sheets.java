package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.CONFLICT;
import static laurel.tenants.jooq.tenant.Tables.SCORESHEET;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.Candidate;
import laurel.tenants.jooq.tenant.tables.records.ScoresheetRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The tables of sheets and of conflict answers. */
final class Sheets {

  private Sheets() {}

  static Optional<Assignment.Conflict> conflict(
      DSLContext db, Candidate candidate, String examiner) {
    return db.select(CONFLICT.ANSWER)
        .from(CONFLICT)
        .where(CONFLICT.EDITION_ID.eq(candidate.in().id()))
        .and(CONFLICT.PARTY_ID.eq(candidate.partyId()))
        .and(CONFLICT.EXAMINER.eq(examiner))
        .fetchOptional(CONFLICT.ANSWER)
        .map(Assignment.Conflict::valueOf);
  }

  static Optional<ScoresheetRecord> row(DSLContext db, Candidate candidate, String examiner) {
    return db.selectFrom(SCORESHEET)
        .where(SCORESHEET.APPLICATION_ID.eq(candidate.id()))
        .and(SCORESHEET.RUN_INDEX.eq(candidate.in().runIndex()))
        .and(SCORESHEET.EXAMINER.eq(examiner))
        .fetchOptional();
  }

  static Optional<Scoresheet> of(DSLContext db, Candidate candidate, String examiner) {
    return row(db, candidate, examiner).map(Sheets::sheet);
  }

  static Scoresheet sheet(ScoresheetRecord row) {
    return new Scoresheet(
        row.getApplicationId(),
        row.getRunIndex(),
        row.getExaminer(),
        Optional.ofNullable(row.getScore()),
        row.getStrengths(),
        row.getOpportunities(),
        row.getVersion(),
        row.getSealedAt() != null);
  }

  /**
   * The sheets of an edition that count: those of examiners who are not recused from the party,
   * also where the conflict was declared later.
   */
  static List<Scoresheet> counting(DSLContext db, UUID edition) {
    return db.select(SCORESHEET.fields())
        .from(SCORESHEET)
        .join(AWARD_APPLICATION)
        .on(AWARD_APPLICATION.ID.eq(SCORESHEET.APPLICATION_ID))
        .where(SCORESHEET.EDITION_ID.eq(edition))
        .andNotExists(
            DSL.selectOne()
                .from(CONFLICT)
                .where(CONFLICT.EDITION_ID.eq(edition))
                .and(CONFLICT.PARTY_ID.eq(AWARD_APPLICATION.PARTY_ID))
                .and(CONFLICT.EXAMINER.eq(SCORESHEET.EXAMINER))
                .and(CONFLICT.ANSWER.eq(Assignment.Conflict.DECLARED.name())))
        .orderBy(SCORESHEET.RUN_INDEX, SCORESHEET.EXAMINER)
        .fetch(row -> sheet(row.into(SCORESHEET)));
  }
}
