package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.DECISION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.calendar.OfficialClock;
import laurel.decision.Clauses;
import laurel.decision.Reason;
import laurel.dsl.policy.Clause;
import laurel.life.Taking;
import laurel.tenants.jooq.tenant.tables.Decision;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only decisions. */
@Component
public class Rulings {

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JsonMapper json;

  Rulings(JsonMapper json) {
    this.json = json;
  }

  /** What is decided about whom. */
  public record Word(
      Ruling.Kind kind,
      Optional<UUID> application,
      UUID subject,
      String outcome,
      String content,
      List<Reason> reasons,
      List<Clause> clauses) {}

  /** Writes a decision of a step; the one before it of the same kind and subject is superseded. */
  public void write(Taking<?> taking, Edition edition, Word word) {
    DSLContext db = taking.db();
    Optional<Ruling> before = latest(db, word.kind(), word.subject(), edition.runIndex());
    db.insertInto(DECISION)
        .values(
            UUID.randomUUID(),
            word.kind().name(),
            edition.id(),
            edition.runIndex(),
            word.application().orElse(null),
            word.subject(),
            word.outcome(),
            word.content(),
            json.writeValueAsString(word.reasons()),
            Clauses.write(word.clauses()),
            edition.regulation().policyHash(),
            taking.today(),
            taking.actor().username(),
            taking.actingFor(),
            taking.now(),
            before.map(Ruling::id).orElse(null))
        .execute();
    taking.minutes().changed(before.map(Ruling::outcome).orElse(""), word.outcome());
    taking.minutes().note(word.content());
  }

  /** The decision that holds, of a kind about a subject in a run. */
  public Optional<Ruling> latest(DSLContext db, Ruling.Kind kind, UUID subject, int run) {
    return list(
            db,
            DECISION
                .KIND
                .eq(kind.name())
                .and(DECISION.SUBJECT_ID.eq(subject))
                .and(DECISION.RUN_INDEX.eq(run)))
        .stream()
        .findFirst();
  }

  /** The decisions about an application that hold, the newest first. */
  public List<Ruling> of(DSLContext db, UUID application) {
    return list(db, DECISION.APPLICATION_ID.eq(application));
  }

  /** All decisions about an application, the superseded ones too, the newest first. */
  public List<Ruling> history(DSLContext db, UUID application) {
    return all(db, DECISION.APPLICATION_ID.eq(application));
  }

  /** The decisions of a kind in an edition that hold, the newest first. */
  public List<Ruling> of(DSLContext db, Ruling.Kind kind, UUID edition) {
    return list(db, DECISION.KIND.eq(kind.name()).and(DECISION.EDITION_ID.eq(edition)));
  }

  private List<Ruling> list(DSLContext db, Condition condition) {
    Decision later = DECISION.as("later");
    return all(
        db,
        condition.andNotExists(
            DSL.selectOne().from(later).where(later.SUPERSEDES.eq(DECISION.ID))));
  }

  private List<Ruling> all(DSLContext db, Condition condition) {
    return db.selectFrom(DECISION)
        .where(condition)
        .orderBy(DECISION.DECIDED_AT.desc())
        .fetch(
            row ->
                new Ruling(
                    row.getId(),
                    Ruling.Kind.valueOf(row.getKind()),
                    row.getSubjectId(),
                    Optional.ofNullable(row.getRunIndex()).orElse(-1),
                    row.getOutcome(),
                    row.getContent(),
                    json.readValue(row.getReasons(), REASONS),
                    Clauses.read(row.getClauses()),
                    row.getPolicyHash(),
                    row.getLawDate(),
                    row.getDecidedBy(),
                    row.getDecidedFor(),
                    row.getDecidedAt().atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime()));
  }
}
