package laurel.obligation;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.OBLIGATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.SubjectKind;
import laurel.life.Taking;
import laurel.tenants.TenantDatabase;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes obligations from the policy at the grant, and records that they are met. */
@Component
public class Obligations implements Steps {

  /** A year's duty without an end of validity is made for so many years ahead. */
  private static final int YEARS_AHEAD = 5;

  /**
   * An award that has just been granted.
   *
   * @param conferred the things that go with it, to this winner
   * @param lastValidDay null where the measure states no validity
   */
  public record Grant(
      UUID award,
      Policy policy,
      AwardRule rule,
      String winner,
      long bonusFen,
      Provision<List<String>> conferred,
      @Nullable LocalDate lastValidDay) {}

  private final TenantDatabase database;
  private final Clock clock;
  private final Step<Obligation, String, UUID> meet;

  Obligations(TenantDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
    var kind =
        new SubjectKind<Obligation>(
            "obligation",
            new BilingualText("应办事项", "obligation"),
            (db, id, _) -> {
              db.selectOne().from(OBLIGATION).where(OBLIGATION.ID.eq(id)).forUpdate().execute();
              return get(db, id);
            },
            this::get);
    this.meet =
        Step.named("obligation.meet", "记为已办", "Record as met", kind, String.class, UUID.class)
            .by(UserRole.SECRETARIAT)
            .from(Standing.OWED)
            .to(Standing.MET)
            .carries(Point.DUTY_EACH_YEAR, Point.DUTY_WHILE_VALID, Point.RECOVERS, Point.CONFERS)
            .unlessSaid((_, evidence) -> Texts.required(evidence, "evidence"))
            .does(
                (taking, evidence) -> {
                  met(taking, evidence, OBLIGATION.ID.eq(taking.subject().id()));
                  taking.minutes().note(evidence.strip());
                  return taking.subject().id();
                });
  }

  /** Records that an obligation is met, on evidence. */
  public Step<Obligation, String, UUID> meeting() {
    return meet;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(meet);
  }

  /** All obligations of a city: what is owed first, by its day. */
  public List<Obligation> all(Actor actor) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR), db -> list(db, DSL.noCondition()));
  }

  private Obligation get(DSLContext db, UUID id) {
    return list(db, OBLIGATION.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("obligation " + id));
  }

  private List<Obligation> list(DSLContext db, Condition condition) {
    LocalDate today = LocalDate.now(clock);
    return db.select(OBLIGATION.fields())
        .select(AWARD.PRINTED_NAME)
        .from(OBLIGATION)
        .join(AWARD)
        .on(AWARD.ID.eq(OBLIGATION.AWARD_ID))
        .where(condition)
        .orderBy(OBLIGATION.MET_ON.desc().nullsFirst(), OBLIGATION.DUE_ON.asc().nullsLast())
        .fetch(
            row -> {
              Optional<LocalDate> due = Optional.ofNullable(row.get(OBLIGATION.DUE_ON));
              Optional<LocalDate> met = Optional.ofNullable(row.get(OBLIGATION.MET_ON));
              return new Obligation(
                  row.get(OBLIGATION.ID),
                  row.get(OBLIGATION.AWARD_ID),
                  row.get(AWARD.PRINTED_NAME),
                  Obligation.Kind.valueOf(row.get(OBLIGATION.KIND)),
                  row.get(OBLIGATION.TEXT),
                  row.get(OBLIGATION.OWED_BY),
                  row.get(OBLIGATION.OWED_TO),
                  due,
                  Clauses.read(row.get(OBLIGATION.CLAUSES)),
                  met,
                  row.get(OBLIGATION.EVIDENCE),
                  met.isEmpty() && due.map(today::isAfter).orElse(false));
            });
  }

  /** Makes what a grant brings with it. */
  public void make(Taking<?> taking, Grant grant) {
    if (grant.bonusFen() > 0) {
      pay(taking.db(), grant.award(), grant.winner(), grant.policy(), grant.rule());
    }
    confer(taking.db(), grant);
    for (Duty duty : grant.policy().duties()) {
      List<LocalDate> days = days(duty, taking.today(), grant.lastValidDay());
      String by = duty.owedBy().isEmpty() ? grant.winner() : names(grant.policy(), duty.owedBy());
      Obligation.Kind kind =
          duty.due() instanceof Duty.WhileValid ? Obligation.Kind.VISIT : Obligation.Kind.DUTY;
      days.forEach(
          day ->
              insert(
                  taking.db(),
                  grant.award(),
                  kind,
                  duty.text(),
                  by,
                  names(grant.policy(), duty.owedTo()),
                  day.equals(LocalDate.MAX) ? null : day,
                  duty.clauses()));
    }
  }

  /** Makes the duty to pay what is granted. */
  public void pay(DSLContext db, UUID award, String winner, Policy policy, AwardRule rule) {
    insert(
        db,
        award,
        Obligation.Kind.PAYMENT,
        "",
        names(policy, rule.bonus().stated().map(bonus -> bonus.paidBy()).orElse(List.of())),
        winner,
        null,
        rule.bonus().clauses());
  }

  /** Records that the payment of an award is made, on its last voucher. */
  public void paid(Taking<?> taking, UUID award, String voucher) {
    Condition open = OBLIGATION.AWARD_ID.eq(award).and(OBLIGATION.MET_ON.isNull());
    met(taking, voucher, open.and(OBLIGATION.KIND.eq(Obligation.Kind.PAYMENT.name())));
  }

  private static void met(Taking<?> taking, String evidence, Condition which) {
    taking
        .db()
        .update(OBLIGATION)
        .set(OBLIGATION.MET_ON, taking.today())
        .set(OBLIGATION.MET_BY, taking.actor().username())
        .set(OBLIGATION.EVIDENCE, evidence.strip())
        .where(which)
        .execute();
  }

  /** Whatever the measure confers is handed over, each thing on its own. */
  private static void confer(DSLContext db, Grant grant) {
    List<Clause> clauses = grant.conferred().clauses();
    grant
        .conferred()
        .stated()
        .orElse(List.of())
        .forEach(
            thing ->
                insert(
                    db,
                    grant.award(),
                    Obligation.Kind.HAND_OVER,
                    thing,
                    "",
                    grant.winner(),
                    null,
                    clauses));
  }

  /** The days on which a duty falls due; {@link LocalDate#MAX} where it has no last day. */
  static List<LocalDate> days(Duty duty, LocalDate granted, @Nullable LocalDate lastValidDay) {
    if (duty.kind() != Duty.Kind.SHALL) {
      return List.of();
    }
    return switch (duty.due()) {
      case Duty.Always _, Duty.OnEvent _ -> List.of();
      case Duty.EachYear(int month, int day) -> {
        LocalDate until = lastValidDay == null ? granted.plusYears(YEARS_AHEAD) : lastValidDay;
        var days = new ArrayList<LocalDate>();
        for (int year = granted.getYear(); year <= until.getYear(); year++) {
          YearMonth of = YearMonth.of(year, month);
          LocalDate due =
              day == 0 ? of.atEndOfMonth() : of.atDay(Math.min(day, of.lengthOfMonth()));
          if (due.isAfter(granted) && !due.isAfter(until)) {
            days.add(due);
          }
        }
        yield days;
      }
      case Duty.WhileValid(int least, int _) ->
          java.util.Collections.nCopies(
              Math.max(1, least), lastValidDay == null ? LocalDate.MAX : lastValidDay);
    };
  }

  /** Makes a duty that an event has brought. */
  public void owe(DSLContext db, UUID award, String winner, Policy policy, Duty duty) {
    insert(
        db,
        award,
        Obligation.Kind.DUTY,
        duty.text(),
        duty.owedBy().isEmpty() ? winner : names(policy, duty.owedBy()),
        names(policy, duty.owedTo()),
        null,
        duty.clauses());
  }

  /** Makes the duty to announce that an award is revoked. */
  public void announce(DSLContext db, UUID award, Role by, List<Clause> clauses) {
    insert(db, award, Obligation.Kind.ANNOUNCEMENT, "", by.recordName(), "", null, clauses);
  }

  /** Makes the duties to give back what a revoked award brought. */
  public void recover(
      DSLContext db, UUID award, String winner, List<String> things, List<Clause> clauses) {
    things.forEach(
        thing -> insert(db, award, Obligation.Kind.RETURN, thing, winner, "", null, clauses));
  }

  private static String names(Policy policy, List<Role> roles) {
    return String.join("、", roles.stream().map(policy::nameOf).toList());
  }

  private static void insert(
      DSLContext db,
      UUID award,
      Obligation.Kind kind,
      String thing,
      String by,
      String to,
      @Nullable LocalDate due,
      List<Clause> clauses) {
    db.insertInto(OBLIGATION)
        .values(
            UUID.randomUUID(),
            award,
            kind.name(),
            thing,
            by,
            to,
            due,
            Clauses.write(clauses),
            null,
            "",
            "")
        .execute();
  }
}
