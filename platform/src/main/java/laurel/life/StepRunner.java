package laurel.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.audit.Change;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Takes steps, and is the only way to take one: transaction, edition held, subject locked, key and
 * version checked, all reasons asked for, effect, record, commit. A refusal rolls back.
 */
@Service
public class StepRunner {

  private final TenantDatabase database;
  private final AuditTrail audit;
  private final Rights rights;
  private final Answers answers;
  private final Sides sides;
  private final StepTable table;
  private final Clock clock;

  StepRunner(
      TenantDatabase database,
      AuditTrail audit,
      Rights rights,
      Answers answers,
      Sides sides,
      StepTable table,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.rights = rights;
    this.answers = answers;
    this.sides = sides;
    this.table = table;
    this.clock = clock;
  }

  public <S extends Subject, I, R> Outcome<R> take(
      Actor actor, Step<S, I, R> step, UUID subject, I input) {
    return take(actor, step, subject, input, Request.PLAIN);
  }

  /**
   * Takes a step.
   *
   * @throws NotFound where the subject does not exist for this tenant
   * @throws AccessDeniedException where the person has no role for it
   */
  public <S extends Subject, I, R> Outcome<R> take(
      Actor actor, Step<S, I, R> step, UUID subject, I input, Request request) {
    return take(tenantOf(actor, step), actor, step, subject, input, request);
  }

  /** Takes a step in a city that the person need not belong to: anybody objects. */
  public <S extends Subject, I, R> Outcome<R> take(
      Tenant tenant, Actor actor, Step<S, I, R> step, UUID subject, I input, Request request) {
    try {
      return Outcome.accepted(
          database.inTransaction(tenant, db -> within(db, actor, step, subject, input, request)));
    } catch (Refused refused) {
      return new Outcome.Refused<>(refused.reasons());
    }
  }

  private static Tenant tenantOf(Actor actor, Step<?, ?, ?> step) {
    return step.who().isEmpty()
        ? actor.home().orElseThrow(() -> new AccessDeniedException("no city"))
        : actor.require(step.who().toArray(UserRole[]::new));
  }

  private <S extends Subject, I, R> R within(
      DSLContext db, Actor actor, Step<S, I, R> step, UUID id, I input, Request request) {
    if (request.key().isPresent()) {
      Optional<R> before = answers.claim(db, actor, step, id, input, request.key().get());
      if (before.isPresent()) {
        return before.get();
      }
    }
    S subject = step.kind().lock().of(db, id, step.hold());
    Rights.Standpoint standpoint = rights.of(db, actor, step, subject);
    var taking = taking(db, actor, subject, standpoint.body());
    var reasons = new ArrayList<Reason>();
    request
        .seen()
        .ifPresent(
            seen -> {
              if (seen != subject.version()) {
                reasons.add(
                    Refusal.STALE.because(List.of(), "now", subject.version(), "seen", seen));
              }
            });
    Optional<Side> side = sides.taken(db, actor, subject);
    if (reasons.isEmpty()) {
      reasons.addAll(against(step, taking, standpoint, side));
    }
    if (reasons.isEmpty() && step.edits() && request.seen().isEmpty()) {
      reasons.add(Refusal.UNSEEN.because(List.of(), "now", subject.version()));
    }
    if (reasons.isEmpty()) {
      reasons.addAll(step.reasons().against(taking, input));
    }
    if (reasons.isEmpty()) {
      reasons.addAll(sides.take(db, actor, step, subject, side));
    }
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    R result = step.effect().apply(taking, input);
    request.key().ifPresent(key -> answers.keep(db, actor, key, result));
    if (step.recorded()) {
      record(taking, step);
    }
    return result;
  }

  private <S extends Subject> Taking<S> taking(
      DSLContext db, Actor actor, S subject, String actingFor) {
    return new Taking<>(
        db,
        actor,
        subject,
        actingFor,
        LocalDate.now(clock),
        OffsetDateTime.now(clock),
        new Taking.Minutes());
  }

  private <S extends Subject> void record(Taking<S> taking, Step<S, ?, ?> step) {
    audit.record(
        taking.db(),
        taking.actor(),
        new Change(
            step.name(),
            step.kind().name(),
            taking.subject().id(),
            taking.actingFor(),
            taking.minutes().was(),
            taking.minutes().is(),
            taking.minutes().note()));
  }

  /** Reasons that need nothing said: body, side, stage, standing, and the step's own. */
  private static <S extends Subject> List<Reason> against(
      Step<S, ?, ?> step, Taking<S> taking, Rights.Standpoint standpoint, Optional<Side> side) {
    List<Reason> reasons = new ArrayList<>(misplaced(step, taking.subject()));
    if (reasons.isEmpty()) {
      reasons.addAll(standpoint.reasons());
    }
    if (reasons.isEmpty()) {
      reasons.addAll(Sides.against(taking.actor(), step, taking.subject(), side));
    }
    if (reasons.isEmpty()) {
      reasons.addAll(step.obstacles().against(taking));
    }
    return reasons;
  }

  private static List<Reason> misplaced(Step<?, ?, ?> step, Subject subject) {
    Optional<Stage> stage = subject.stageUnderWay();
    List<Clause> clauses = stage.map(Stage::clauses).orElse(List.of());
    if (!step.stages().isEmpty()) {
      if (stage.isEmpty()) {
        return List.of(Refusal.NOT_UNDER_WAY.because(List.of()));
      }
      if (!step.stages().contains(stage.get().kind())) {
        return List.of(Refusal.WRONG_STAGE.because(clauses, "stage", stage.get().text()));
      }
    }
    if (!step.from().contains(subject.standing())) {
      return List.of(
          Refusal.WRONG_STANDING.because(
              clauses,
              "standing",
              subject.standing().text(),
              "step",
              new BilingualText(
                  step.title().zh(), step.title().en().toLowerCase(java.util.Locale.ROOT))));
    }
    return List.of();
  }

  /** Whether a person has taken a step under the request's key before: it is a repetition. */
  public boolean repeats(DSLContext db, Actor actor, Step<?, ?, ?> step, UUID subject, Request of) {
    return of.key().filter(key -> answers.has(db, actor, step, subject, key)).isPresent();
  }

  /** What a person could do with a subject, of all the steps that there are for its kind. */
  public <S extends Subject> List<Offer> offered(
      DSLContext db, Actor actor, SubjectKind<S> kind, S subject) {
    return offered(db, actor, subject, table.of(kind));
  }

  /**
   * What a person could do with a subject, of some steps: all for which the person has the role,
   * with the reasons against those that are not possible now. A step on what is not there for the
   * person is none of theirs.
   */
  public <S extends Subject> List<Offer> offered(
      DSLContext db, Actor actor, S subject, List<Step<S, ?, ?>> steps) {
    Optional<Side> side = sides.taken(db, actor, subject);
    var offers = new ArrayList<Offer>();
    for (Step<S, ?, ?> step : steps) {
      if (step.who().isEmpty() || step.who().stream().anyMatch(actor::has)) {
        offer(db, actor, subject, step, side).ifPresent(offers::add);
      }
    }
    return offers;
  }

  private <S extends Subject> Optional<Offer> offer(
      DSLContext db, Actor actor, S subject, Step<S, ?, ?> step, Optional<Side> side) {
    Rights.Standpoint standpoint = rights.of(db, actor, step, subject);
    try {
      return Optional.of(
          new Offer(
              step.name(),
              step.title(),
              step.until(),
              against(step, taking(db, actor, subject, standpoint.body()), standpoint, side)));
    } catch (NotFound notTheirs) {
      return Optional.empty();
    }
  }

  /** What a person could do with a subject that is read by the first step's kind. */
  public <S extends Subject> List<Offer> offered(
      Actor actor, UUID subject, List<Step<S, ?, ?>> steps) {
    Tenant tenant = actor.home().orElseThrow(() -> new AccessDeniedException("no city"));
    return database.inTransaction(
        tenant, db -> offered(db, actor, steps.getFirst().kind().read().of(db, subject), steps));
  }
}
