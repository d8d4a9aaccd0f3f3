package laurel.life;

import static laurel.tenants.jooq.tenant.Tables.STEP_KEY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.identity.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answers to steps that were asked for under a key, so that asking again gets the same. */
@Component
class Answers {

  private final JsonMapper json;
  private final Clock clock;

  Answers(JsonMapper json, Clock clock) {
    this.json = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    this.clock = clock;
  }

  /**
   * Claims a key for a step; waits for whoever is taking a step under it now.
   *
   * @return the answer given before; empty where the key is new
   * @throws Refused where the key was used for another step, about another subject, or with another
   *     input
   */
  <I, R> Optional<R> claim(
      DSLContext db, Actor actor, Step<?, I, R> step, UUID subject, I input, String key) {
    String said = AuditTrail.sha256(json.writeValueAsString(input));
    OffsetDateTime now = OffsetDateTime.now(clock);
    int fresh =
        db.insertInto(STEP_KEY)
            .values(actor.username(), key, step.name(), subject, "", now, said)
            .onConflictDoNothing()
            .execute();
    if (fresh == 1) {
      return Optional.empty();
    }
    var kept =
        db.selectFrom(STEP_KEY)
            .where(STEP_KEY.ACTOR.eq(actor.username()))
            .and(STEP_KEY.KEY.eq(key))
            .fetchSingle();
    boolean same =
        kept.getStep().equals(step.name())
            && kept.getSubject().equals(subject)
            && kept.getSaid().equals(said);
    if (!same) {
      throw new Refused(List.of(Refusal.KEY_REUSED.because(List.of())));
    }
    return Optional.of(json.readValue(kept.getAnswer(), step.result()));
  }

  /** Whether a key was used for a step about a subject. */
  boolean has(DSLContext db, Actor actor, Step<?, ?, ?> step, UUID subject, String key) {
    return db.fetchExists(
        STEP_KEY,
        STEP_KEY
            .ACTOR
            .eq(actor.username())
            .and(STEP_KEY.KEY.eq(key))
            .and(STEP_KEY.STEP.eq(step.name()))
            .and(STEP_KEY.SUBJECT.eq(subject)));
  }

  void keep(DSLContext db, Actor actor, String key, Object answer) {
    db.update(STEP_KEY)
        .set(STEP_KEY.ANSWER, json.writeValueAsString(answer))
        .where(STEP_KEY.ACTOR.eq(actor.username()))
        .and(STEP_KEY.KEY.eq(key))
        .execute();
  }
}
