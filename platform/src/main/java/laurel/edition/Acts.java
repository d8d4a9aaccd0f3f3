package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.ACT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.ActRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The acts that runs owe, made from the measure when a run starts. */
@Component
public class Acts implements Steps {

  private static final Role OFFICE = new Role(Role.Kind.SECRETARIAT, "");

  private final TenantDatabase database;
  private final Editions editions;
  private final Step<Act, String, UUID> done;

  Acts(TenantDatabase database, Editions editions) {
    this.database = database;
    this.editions = editions;
    var kind = new SubjectKind<Act>("act", new BilingualText("事项", "act"), this::locked, this::get);
    this.done =
        Step.named("act.done", "记为已办", "Record as done", kind, String.class, UUID.class)
            .by(
                UserRole.SECRETARIAT,
                UserRole.COMMITTEE,
                UserRole.APPROVER,
                UserRole.RECOMMENDER,
                UserRole.EXAMINER)
            .byBodies()
            .from(Standing.OWED)
            .to(Standing.MET)
            .carries(
                Point.CONSULTS,
                Point.CONFIRMED_BY,
                Point.SURVEYED,
                Point.SCREENED,
                Point.EXPERTS_DRAWN,
                Point.VOTED,
                Point.FEEDBACK,
                Point.NOTICE_CHANNELS)
            .unlessSaid((_, evidence) -> Texts.required(evidence, "evidence"))
            .does(
                (taking, evidence) -> {
                  taking
                      .db()
                      .update(ACT)
                      .set(ACT.DONE_ON, taking.today())
                      .set(ACT.DONE_BY, taking.actor().username())
                      .set(ACT.DONE_FOR, taking.actingFor())
                      .set(ACT.EVIDENCE, evidence.strip())
                      .where(ACT.ID.eq(taking.subject().id()))
                      .execute();
                  taking.minutes().note(taking.subject().text().zh() + "：" + evidence.strip());
                  return taking.subject().id();
                });
  }

  /** Records an act as done, on evidence. */
  public Step<Act, String, UUID> done() {
    return done;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(done);
  }

  /** The acts of an edition's runs, in their order: what everybody of the city may know. */
  public List<Act> of(Tenant tenant, UUID edition) {
    return database.inTransaction(
        tenant, db -> of(db, editions.get(db, edition)).stream().map(Act::withoutProof).toList());
  }

  /** The same for a person; with who did each and on what evidence for those who work on it. */
  public List<Act> of(Actor actor, UUID edition) {
    return EditionWork.isInside(actor)
        ? database.inTransaction(actor.city(), db -> of(db, editions.get(db, edition)))
        : of(actor.city(), edition);
  }

  List<Act> of(DSLContext db, Edition edition) {
    return db.selectFrom(ACT)
        .where(ACT.EDITION_ID.eq(edition.id()))
        .orderBy(ACT.RUN_INDEX, ACT.KIND, ACT.ABOUT)
        .fetch(row -> act(row, edition));
  }

  /** The acts the run under way still owes. */
  List<Act> owed(DSLContext db, Edition edition) {
    return of(db, edition).stream()
        .filter(act -> act.runIndex() == edition.runIndex() && act.doneOn().isEmpty())
        .toList();
  }

  private Act locked(DSLContext db, UUID id, SubjectKind.Hold hold) {
    Act seen = get(db, id);
    Edition edition = editions.hold(db, seen.editionId(), hold);
    return act(db.selectFrom(ACT).where(ACT.ID.eq(id)).forUpdate().fetchSingle(), edition);
  }

  private Act get(DSLContext db, UUID id) {
    ActRecord row =
        db.selectFrom(ACT)
            .where(ACT.ID.eq(id))
            .fetchOptional()
            .orElseThrow(() -> new NotFound("act " + id));
    return act(row, editions.get(db, row.getEditionId()));
  }

  private static Act act(ActRecord row, Edition edition) {
    return new Act(
        row.getId(),
        row.getEditionId(),
        row.getRunIndex(),
        Act.Kind.valueOf(row.getKind()),
        row.getAbout(),
        row.getBody().lines().map(Acts::role).toList(),
        Clauses.read(row.getClauses()),
        Optional.ofNullable(row.getDoneOn()),
        row.getDoneBy(),
        row.getDoneFor(),
        row.getEvidence(),
        edition.standing() == Standing.CANCELLED,
        row.getRunIndex() == edition.runIndex() ? edition.stage() : Optional.empty());
  }

  private static Role role(String stored) {
    int colon = stored.indexOf(':');
    return new Role(Role.Kind.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
  }

  /** Opens what a stage owes. */
  static void open(DSLContext db, Edition edition, int run) {
    Stage stage = edition.policy().stages().get(run);
    owedBy(stage, edition.policy())
        .forEach(owed -> open(db, edition.id(), run, owed, stage.clauses()));
  }

  /** Has the office announce who is disqualified before the run under way ends. */
  public static void announceDisqualification(
      DSLContext db, Edition edition, String whose, List<Clause> clauses) {
    open(
        db,
        edition.id(),
        edition.runIndex(),
        Owed.of(Act.Kind.DISQUALIFICATION, whose, OFFICE),
        clauses);
  }

  private static void open(DSLContext db, UUID edition, int run, Owed owed, List<Clause> clauses) {
    db.insertInto(ACT)
        .values(
            UUID.randomUUID(),
            edition,
            run,
            owed.kind().name(),
            owed.about(),
            owed.by().stream()
                .map(body -> body.kind() + ":" + body.name())
                .collect(Collectors.joining("\n")),
            Clauses.write(clauses),
            null,
            "",
            "",
            "")
        .execute();
  }

  private record Owed(Act.Kind kind, String about, List<Role> by) {
    static Owed of(Act.Kind kind, String about, Role by) {
      return new Owed(kind, about, List.of(by));
    }
  }

  private static List<Owed> owedBy(Stage stage, Policy policy) {
    var owed = new ArrayList<Owed>();
    stage.consults().forEach(body -> owed.add(Owed.of(Act.Kind.CONSULT, body, OFFICE)));
    stage
        .confirmedBy()
        .forEach(role -> owed.add(Owed.of(Act.Kind.CONFIRM, name(policy, role), role)));
    for (Stage.Trait trait : stage.traits()) {
      switch (trait) {
        case SURVEYED -> owed.add(Owed.of(Act.Kind.SURVEY, "", OFFICE));
        case SCREENED -> owed.add(Owed.of(Act.Kind.SCREEN, "", OFFICE));
        case DRAWN -> owed.add(Owed.of(Act.Kind.DRAW, "", OFFICE));
        case VOTED -> owed.add(Owed.of(Act.Kind.VOTE, "", OFFICE));
        case FEEDBACK -> owed.add(Owed.of(Act.Kind.FEEDBACK, "", OFFICE));
        case SCORED, COMPLETION, WITH_ACHIEVEMENTS, OBJECTIONS, LENGTH_NOT_STATED -> {}
      }
    }
    switch (stage.kind()) {
      case TRAINING -> owed.add(Owed.of(Act.Kind.TRAIN, "", OFFICE));
      case SURVEY -> owed.add(Owed.of(Act.Kind.SURVEY, "", OFFICE));
      case LAUNCH -> owed.addAll(by(stage, policy, Act.Kind.LAUNCH));
      case ANNOUNCEMENT -> owed.addAll(by(stage, policy, Act.Kind.ANNOUNCE));
      case COMMENDATION -> owed.addAll(by(stage, policy, Act.Kind.COMMEND));
      case APPLICATION,
          RECOMMENDATION,
          ELIGIBILITY_REVIEW,
          DOCUMENT_REVIEW,
          ON_SITE_REVIEW,
          PRESENTATION,
          EVALUATION,
          DELIBERATION,
          PUBLIC_NOTICE,
          APPROVAL -> {}
    }
    List<Role> publishers = stage.actors().isEmpty() ? List.of(OFFICE) : stage.actors();
    stage
        .notice()
        .channels()
        .forEach(channel -> owed.add(new Owed(Act.Kind.PUBLISH, channel, publishers)));
    return owed.stream().distinct().toList();
  }

  /**
   * What each of a stage's bodies does, or one of them, as the measure says. The office does its
   * part by ending the stage.
   */
  private static List<Owed> by(Stage stage, Policy policy, Act.Kind kind) {
    List<Role> others = stage.actors().stream().filter(role -> !role.equals(OFFICE)).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    return switch (stage.acting()) {
      case TOGETHER ->
          others.stream().map(role -> Owed.of(kind, name(policy, role), role)).toList();
      case ANY -> {
        String about =
            stage.actors().stream()
                .map(role -> name(policy, role))
                .collect(Collectors.joining("、"));
        yield List.of(new Owed(kind, about, stage.actors()));
      }
    };
  }

  private static String name(Policy policy, Role role) {
    String own = policy.nameOf(role);
    return own.isEmpty() ? role.text().zh() : own;
  }

  /** The reason that acts are still owed. */
  static List<laurel.decision.Reason> reasons(List<Act> owed, Stage stage) {
    return owed.isEmpty()
        ? List.of()
        : List.of(
            Refusal.ACTS_OPEN.because(
                stage.clauses(),
                "acts",
                BilingualText.listed(owed.stream().map(act -> act.text()).toList())));
  }
}
