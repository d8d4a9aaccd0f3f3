package laurel.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.Candidate;
import laurel.application.Candidates;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Refusal;
import laurel.dsl.policy.Stage;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.ranking.DropOne;
import laurel.ranking.Ranking;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Reads what examiners do and what comes of it, each for those who may. */
@Service
public class Reviews {

  private final TenantDatabase database;
  private final Editions editions;
  private final Candidates candidates;
  private final AwardApplications applications;
  private final Rankings rankings;

  Reviews(
      TenantDatabase database,
      Editions editions,
      Candidates candidates,
      AwardApplications applications,
      Rankings rankings) {
    this.database = database;
    this.editions = editions;
    this.candidates = candidates;
    this.applications = applications;
    this.rankings = rankings;
  }

  /** The applications before an examiner; where a conflict is declared only the fact remains. */
  public List<Assignment> assignments(Actor actor, UUID edition) {
    Tenant tenant = actor.require(UserRole.EXAMINER);
    return database.inTransaction(
        tenant,
        db -> {
          Edition of = editions.get(db, edition);
          if (of.stage().filter(stage -> stage.is(Stage.Trait.SCORED)).isEmpty()) {
            return List.of();
          }
          return candidates.in(db, of, of.runIndex()).stream()
              .filter(candidate -> candidate.standing() == Standing.IN_STAGE)
              .map(candidate -> assignment(db, candidate, actor.username()))
              .toList();
        });
  }

  private static Assignment assignment(DSLContext db, Candidate candidate, String examiner) {
    Optional<Assignment.Conflict> conflict = Sheets.conflict(db, candidate, examiner);
    boolean recused = conflict.filter(c -> c == Assignment.Conflict.DECLARED).isPresent();
    return new Assignment(
        candidate.id(),
        recused ? "" : candidate.name(),
        recused ? "" : candidate.award(),
        conflict,
        recused ? Optional.empty() : Sheets.of(db, candidate, examiner));
  }

  /** What one examiner has to do with one application of the run under way. */
  public Assignment assignment(Actor actor, UUID application) {
    return database.inTransaction(
        actor.require(UserRole.EXAMINER),
        db -> assignment(db, candidates.get(db, application), actor.username()));
  }

  /** The material of an application, once the examiner has answered that there is no conflict. */
  public Outcome<AwardApplication> material(Actor actor, UUID application) {
    Tenant tenant = actor.require(UserRole.EXAMINER);
    return database.inTransaction(
        tenant,
        db -> {
          Candidate candidate = candidates.get(db, application);
          if (candidate.standing() != Standing.IN_STAGE
              || candidate.in().stage().filter(s -> s.is(Stage.Trait.SCORED)).isEmpty()) {
            throw new NotFound("application " + application);
          }
          return Sheets.conflict(db, candidate, actor.username())
              .map(
                  conflict ->
                      conflict == Assignment.Conflict.NONE
                          ? Outcome.accepted(applications.one(db, application))
                          : Outcome.<AwardApplication>refused(Refusal.RECUSED.because(List.of())))
              .orElseGet(() -> Outcome.refused(Refusal.CONFLICT_QUESTION.because(List.of())));
        });
  }

  /**
   * The sheets of an edition that count, for the office, the committee and the inspectors; of one
   * that is not sealed only that it is open.
   */
  public List<Scoresheet> sheets(Actor actor, UUID edition) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR, UserRole.COMMITTEE),
        db -> Sheets.counting(db, edition).stream().map(Scoresheet::asOthersSee).toList());
  }

  /** The ranking by the stages the measure names; empty where it ranks nobody yet. */
  public Optional<Ranking> ranking(Actor actor, UUID edition) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.INSPECTOR),
        db -> rankings.of(db, editions.get(db, edition)));
  }

  /** What leaving out each examiner would change. */
  public List<DropOne> dropOne(Actor actor, UUID edition) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.INSPECTOR),
        db -> rankings.dropOne(db, editions.get(db, edition)));
  }
}
