package laurel.membership;

import static laurel.tenants.jooq.tenant.Tables.BODY;
import static laurel.tenants.jooq.tenant.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Rights;
import laurel.life.Step;
import laurel.life.Subject;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who belongs to which body, and so who may act for whom. */
@Component
public class Memberships implements Rights {

  /** The organs that roles belong to; a role alone is not enough. */
  private static final Map<UserRole, Role.Kind> ORGANS = new EnumMap<>(UserRole.class);

  static {
    ORGANS.put(UserRole.SECRETARIAT, Role.Kind.SECRETARIAT);
    ORGANS.put(UserRole.COMMITTEE, Role.Kind.COMMITTEE);
    ORGANS.put(UserRole.EXAMINER, Role.Kind.EXPERTS);
  }

  private final TenantDatabase database;
  private final Clock clock;

  Memberships(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The organ that a role belongs to; empty where it belongs to none. */
  public static Optional<Role> organOf(UserRole role) {
    return Optional.ofNullable(ORGANS.get(role)).map(kind -> new Role(kind, ""));
  }

  /** The bodies a person belongs to today. */
  public List<Role> bodiesOf(Tenant tenant, String username) {
    return database.inTransaction(tenant, db -> bodiesOf(db, username));
  }

  public List<Role> bodiesOf(DSLContext db, String username) {
    LocalDate today = LocalDate.now(clock);
    return list(db, MEMBERSHIP.USERNAME.eq(username)).stream()
        .filter(membership -> membership.holdsOn(today))
        .map(Membership::body)
        .toList();
  }

  /** The memberships that hold today. */
  List<Membership> current(DSLContext db) {
    LocalDate today = LocalDate.now(clock);
    return list(db, org.jooq.impl.DSL.noCondition()).stream()
        .filter(membership -> membership.holdsOn(today))
        .toList();
  }

  /** Memberships as subjects of steps. */
  SubjectKind<Membership> kind() {
    return new SubjectKind<>(
        "membership",
        new BilingualText("成员关系", "membership"),
        (db, id, _) -> {
          db.selectOne().from(MEMBERSHIP).where(MEMBERSHIP.ID.eq(id)).forUpdate().execute();
          return get(db, id);
        },
        Memberships::get);
  }

  static Membership get(DSLContext db, UUID id) {
    return list(db, MEMBERSHIP.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("membership " + id));
  }

  static List<Membership> list(DSLContext db, Condition condition) {
    return db.select(MEMBERSHIP.fields())
        .select(BODY.KIND, BODY.NAME)
        .from(MEMBERSHIP)
        .join(BODY)
        .on(BODY.ID.eq(MEMBERSHIP.BODY_ID))
        .where(condition)
        .orderBy(BODY.KIND, BODY.NAME, MEMBERSHIP.USERNAME, MEMBERSHIP.FROM_DAY)
        .fetch(
            row ->
                new Membership(
                    row.get(MEMBERSHIP.ID),
                    new Role(
                        Role.Kind.valueOf(row.get(BODY.KIND)),
                        row.get(BODY.KIND).equals(Role.Kind.NAMED.name())
                            ? row.get(BODY.NAME)
                            : ""),
                    row.get(MEMBERSHIP.USERNAME),
                    row.get(MEMBERSHIP.POST),
                    row.get(MEMBERSHIP.FROM_DAY),
                    Optional.ofNullable(row.get(MEMBERSHIP.UNTIL_DAY)),
                    row.get(MEMBERSHIP.WITHDRAWN_BECAUSE)));
  }

  /** Joins a person to a body from a day, unless the person is in it already. */
  void join(DSLContext db, Role body, String username, String post, LocalDate from) {
    if (bodiesOf(db, username).contains(body)) {
      return;
    }
    UUID id =
        db.insertInto(BODY)
            .values(UUID.randomUUID(), body.kind().name(), body.recordName())
            .onConflict(BODY.KIND, BODY.NAME)
            .doUpdate()
            .set(BODY.NAME, body.recordName())
            .returning(BODY.ID)
            .fetchSingle()
            .getId();
    db.insertInto(MEMBERSHIP)
        .values(UUID.randomUUID(), id, username, post, from, null, "", "")
        .execute();
  }

  @Override
  public Standpoint of(DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject) {
    boolean organ =
        step.who().stream().anyMatch(role -> actor.has(role) && ORGANS.containsKey(role));
    if (!organ && !step.bodies()) {
      return new Standpoint("", List.of());
    }
    List<Role> own = bodiesOf(db, actor.username());
    if (step.bodies() && !subject.actors().isEmpty()) {
      return subject.actors().stream()
          .filter(own::contains)
          .findFirst()
          .map(body -> new Standpoint(body.recordName(), List.of()))
          .orElseGet(() -> new Standpoint("", List.of(notYours(subject, subject.actors()))));
    }
    List<Role> organs = new ArrayList<>();
    step.who().stream().filter(actor::has).forEach(role -> organOf(role).ifPresent(organs::add));
    return organs.isEmpty() || organs.stream().anyMatch(own::contains)
        ? new Standpoint(organs.isEmpty() ? "" : organs.getFirst().recordName(), List.of())
        : new Standpoint("", List.of(notYours(subject, organs)));
  }

  /** Whether a person belongs to a body today. */
  public boolean belongs(DSLContext db, Actor actor, Role body) {
    return bodiesOf(db, actor.username()).contains(body);
  }

  /** The reason that a person is of none of the bodies that do something. */
  public List<Reason> against(DSLContext db, Actor actor, List<Role> bodies, List<Clause> clauses) {
    List<Role> own = bodiesOf(db, actor.username());
    return bodies.stream().anyMatch(own::contains) ? List.of() : List.of(of(bodies, clauses));
  }

  private static Reason notYours(Subject subject, List<Role> bodies) {
    return of(bodies, subject.stageUnderWay().map(Stage::clauses).orElse(List.of()));
  }

  private static Reason of(List<Role> bodies, List<Clause> clauses) {
    return Refusal.NOT_YOUR_BODY.because(
        clauses, "bodies", BilingualText.listed(bodies.stream().map(Role::text).toList()));
  }
}
