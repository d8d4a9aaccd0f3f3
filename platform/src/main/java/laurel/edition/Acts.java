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
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
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
            .in(StageKind.values())
            .from(Standing.OWED)
            .to(Standing.MET)
            .carries(
                Point.CONSULTS,
                Point.CONFIRMED_BY,
                Point.SURVEYED,
                Point.SCREENED,
                Point.EXPERTS_DRAWN,
                Point.VOTED,
                Point.FEEDBACK)
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

  /** The acts of an edition's runs, in their order. */
  public List<Act> of(Tenant tenant, UUID edition) {
    return database.inTransaction(tenant, db -> of(db, editions.get(db, edition)));
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
        row.getRunIndex() == edition.runIndex() ? edition.stage() : Optional.empty());
  }

  private static Role role(String stored) {
    int colon = stored.indexOf(':');
    return new Role(Role.Kind.valueOf(stored.substring(0, colon)), stored.substring(colon + 1));
  }

  /** Opens what a stage owes. */
  static void open(DSLContext db, Edition edition, int run) {
    Stage stage = edition.policy().stages().get(run);
    for (Owed owed : owedBy(stage)) {
      db.insertInto(ACT)
          .values(
              UUID.randomUUID(),
              edition.id(),
              run,
              owed.kind().name(),
              owed.about(),
              owed.by().stream()
                  .map(body -> body.kind() + ":" + body.name())
                  .collect(Collectors.joining("\n")),
              Clauses.write(stage.clauses()),
              null,
              "",
              "",
              "")
          .execute();
    }
  }

  private record Owed(Act.Kind kind, String about, List<Role> by) {
    static Owed of(Act.Kind kind, String about, Role by) {
      return new Owed(kind, about, List.of(by));
    }
  }

  private static List<Owed> owedBy(Stage stage) {
    var owed = new ArrayList<Owed>();
    stage.consults().forEach(body -> owed.add(Owed.of(Act.Kind.CONSULT, body, OFFICE)));
    stage.confirmedBy().forEach(role -> owed.add(Owed.of(Act.Kind.CONFIRM, role.name(), role)));
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
      case COMMENDATION -> owed.addAll(commending(stage));
      case LAUNCH,
          ANNOUNCEMENT,
          APPLICATION,
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
    return owed.stream().distinct().toList();
  }

  /** All of the bodies commend, or one of them, as the measure says. */
  private static List<Owed> commending(Stage stage) {
    List<Role> named =
        stage.actors().stream().filter(role -> role.kind() == Role.Kind.NAMED).toList();
    return switch (stage.acting()) {
      case TOGETHER ->
          named.stream().map(role -> Owed.of(Act.Kind.COMMEND, role.name(), role)).toList();
      case ANY -> {
        String about = named.stream().map(Role::name).collect(Collectors.joining("、"));
        yield named.isEmpty() ? List.of() : List.of(new Owed(Act.Kind.COMMEND, about, named));
      }
    };
  }

  /** The reason that acts are still owed. */
  static List<laurel.decision.Reason> reasons(List<Act> owed, Stage stage) {
    return owed.isEmpty()
        ? List.of()
        : List.of(
            Refusal.ACTS_OPEN.because(
                stage.clauses(),
                "acts",
                new BilingualText(
                    String.join("、", owed.stream().map(act -> act.text().zh()).toList()),
                    String.join(", ", owed.stream().map(act -> act.text().en()).toList()))));
  }
}
