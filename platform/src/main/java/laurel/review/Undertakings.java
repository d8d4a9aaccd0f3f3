package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.UNDERTAKING;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Duty;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Before the material opens, each examiner undertakes to keep the measure's rules for examiners;
 * once an edition, and only the rules as they stand.
 */
@Component
public class Undertakings implements Steps {

  private final TenantDatabase database;
  private final Editions editions;
  private final Step<Edition, List<String>, UUID> undertake;

  Undertakings(TenantDatabase database, Editions editions) {
    this.database = database;
    this.editions = editions;
    this.undertake = undertake();
  }

  /** Undertakes the rules that were read, in the measure's words and order. */
  public Step<Edition, List<String>, UUID> undertaking() {
    return undertake;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(undertake);
  }

  /** The rules that an examiner has still to undertake; empty where there are none. */
  public List<Duty> open(Actor actor, UUID id) {
    return database.inTransaction(
        actor.require(UserRole.EXAMINER),
        db -> {
          Edition edition = editions.get(db, id);
          return given(db, edition, actor.username()) ? List.of() : duties(edition);
        });
  }

  /** The reason that an examiner has not undertaken them yet. */
  static List<Reason> missing(DSLContext db, Edition edition, String examiner) {
    return duties(edition).isEmpty() || given(db, edition, examiner)
        ? List.of()
        : List.of(Refusal.UNDERTAKING.because(clauses(edition)));
  }

  private static List<Duty> duties(Edition edition) {
    return edition.policy().examiners().duties();
  }

  private static List<String> words(Edition edition) {
    return duties(edition).stream().map(Duty::text).toList();
  }

  private static List<Clause> clauses(Edition edition) {
    return duties(edition).stream().flatMap(duty -> duty.clauses().stream()).distinct().toList();
  }

  private static boolean given(DSLContext db, Edition edition, String examiner) {
    return db.fetchExists(
        UNDERTAKING,
        UNDERTAKING.EDITION_ID.eq(edition.id()).and(UNDERTAKING.USERNAME.eq(examiner)));
  }

  @SuppressWarnings("unchecked") // a list of strings by the step's own reasons
  private Step<Edition, List<String>, UUID> undertake() {
    return Step.named(
            "review.undertake",
            "承诺遵守规定",
            "Undertake the rules",
            editions.kind(),
            (Class<List<String>>) (Class<?>) List.class,
            UUID.class)
        .by(UserRole.EXAMINER)
        .byBodies()
        .as(Side.EXAMINER)
        .in(ReviewSteps.SCORED)
        .from(Standing.UNDER_WAY)
        .carries(Point.EXAMINER_DUTY)
        .unless(Undertakings::before)
        .unlessSaid(
            (taking, read) ->
                read.equals(words(taking.subject()))
                    ? List.of()
                    : List.of(Refusal.UNDERTAKING_OTHER.because(clauses(taking.subject()))))
        .does(Undertakings::write);
  }

  private static List<Reason> before(Taking<Edition> taking) {
    boolean nothing =
        duties(taking.subject()).isEmpty()
            || given(taking.db(), taking.subject(), taking.actor().username());
    return nothing ? List.of(Refusal.UNDERTAKEN.because(List.of())) : List.of();
  }

  private static UUID write(Taking<Edition> taking, List<String> read) {
    String duties = read.stream().collect(Collectors.joining("\n"));
    int made =
        taking
            .db()
            .insertInto(UNDERTAKING)
            .values(taking.subject().id(), taking.actor().username(), duties, taking.now())
            .onConflictDoNothing()
            .execute();
    if (made == 0) {
      throw new Refused(List.of(Refusal.UNDERTAKEN.because(List.of())));
    }
    taking.minutes().changed("", duties);
    return taking.subject().id();
  }
}
