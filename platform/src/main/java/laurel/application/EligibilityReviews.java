package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.ELIGIBILITY_DECISION;
import static laurel.tenants.jooq.tenant.Tables.FINDING;
import static laurel.tenants.jooq.tenant.Tables.RECOMMENDATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations, findings, and the decision that the policy computes from them. */
@Service
public class EligibilityReviews {

  private final TenantDatabase database;
  private final AwardApplications applications;
  private final Editions editions;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json;

  EligibilityReviews(
      TenantDatabase database,
      AwardApplications applications,
      Editions editions,
      AuditTrail audit,
      Clock clock,
      JsonMapper json) {
    this.database = database;
    this.applications = applications;
    this.editions = editions;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** Signs a body's opinion on an application; the body is one the measure names. */
  public Outcome<AwardApplication> recommend(
      Actor actor, UUID id, boolean recommended, String body, String opinion) {
    Tenant tenant = actor.require(UserRole.RECOMMENDER);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = applications.one(db, id);
          Edition edition = editions.get(db, application.editionId());
          return editions
              .requireStage(edition, StageKind.RECOMMENDATION)
              .then(
                  stage -> {
                    List<Reason> reasons = recommendationReasons(application, stage, body, opinion);
                    if (!reasons.isEmpty()) {
                      return new Outcome.Refused<>(reasons);
                    }
                    db.insertInto(RECOMMENDATION)
                        .values(
                            id,
                            recommended,
                            body,
                            opinion,
                            actor.username(),
                            OffsetDateTime.now(clock))
                        .execute();
                    stand(db, id, recommended ? Standing.RECOMMENDED : Standing.NOT_RECOMMENDED);
                    audit.record(
                        db, actor, "application.recommended", id, recommended + " " + body);
                    return Outcome.accepted(applications.one(db, id));
                  });
        });
  }

  private static List<Reason> recommendationReasons(
      AwardApplication application, Stage stage, String body, String opinion) {
    var reasons = new ArrayList<Reason>();
    if (application.standing() != Standing.SUBMITTED) {
      reasons.add(
          Reason.of(
              "not-submitted",
              stage.clauses(),
              "只能对已提交、尚未推荐的申报签署意见。",
              "Only an application that is submitted and not yet recommended can be signed."));
    }
    List<String> bodies =
        stage.actors().stream()
            .filter(role -> role.kind() == Role.Kind.NAMED)
            .map(Role::name)
            .toList();
    if (!bodies.isEmpty() && !bodies.contains(body)) {
      reasons.add(
          Reason.of(
              "recommending-body",
              stage.clauses(),
              "推荐单位应是：" + String.join("、", bodies) + "。",
              "The recommending body is one of: " + String.join(", ", bodies) + "."));
    }
    if (opinion.isBlank()) {
      reasons.add(Reason.of("opinion", stage.clauses(), "请填写推荐意见。", "The opinion is missing."));
    }
    return reasons;
  }

  /** Records what the named role found on evidence; a later finding replaces it. */
  public Outcome<AwardApplication> find(
      Actor actor, UUID id, String condition, boolean met, String evidence) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = applications.one(db, id);
          Edition edition = editions.get(db, application.editionId());
          return editions
              .requireStage(edition, StageKind.ELIGIBILITY_REVIEW)
              .then(
                  stage -> {
                    boolean known =
                        edition
                            .policy()
                            .conditionsFor(application.recipient())
                            .anyMatch(
                                c ->
                                    c.text().equals(condition)
                                        && c.requirement() instanceof Condition.Finding);
                    if (!known) {
                      return Outcome.refused(
                          Reason.of(
                              "no-such-finding",
                              stage.clauses(),
                              "「" + condition + "」不是需要认定的条件。",
                              "\"" + condition + "\" is not a condition that is found."));
                    }
                    if (evidence.isBlank()) {
                      return Outcome.refused(
                          Reason.of(
                              "evidence",
                              stage.clauses(),
                              "请写明认定所凭的材料。",
                              "The evidence is missing."));
                    }
                    db.insertInto(FINDING)
                        .values(
                            id,
                            condition,
                            met,
                            evidence,
                            actor.username(),
                            OffsetDateTime.now(clock))
                        .onConflict(FINDING.APPLICATION_ID, FINDING.CONDITION)
                        .doUpdate()
                        .set(FINDING.MET, met)
                        .set(FINDING.EVIDENCE, evidence)
                        .set(FINDING.FOUND_BY, actor.username())
                        .set(FINDING.FOUND_AT, OffsetDateTime.now(clock))
                        .execute();
                    audit.record(db, actor, "finding.recorded", id, condition + " " + met);
                    return Outcome.accepted(applications.one(db, id));
                  });
        });
  }

  /** How an application stands against the conditions, as of its submission. */
  public Eligibility eligibility(Edition edition, AwardApplication application) {
    LocalDate submitted =
        application
            .submittedAt()
            .map(java.time.OffsetDateTime::toLocalDate)
            .orElseGet(() -> LocalDate.now(clock));
    return Eligibility.of(
        edition.policy(),
        new ApplicantFacts(
            application.recipient(), application.facts(), application.findings(), submitted));
  }

  /** Decides by the policy; what is not yet known keeps the decision open. */
  public Outcome<AwardApplication> decide(Actor actor, UUID id) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = applications.one(db, id);
          Edition edition = editions.get(db, application.editionId());
          return editions
              .requireStage(edition, StageKind.ELIGIBILITY_REVIEW)
              .then(stage -> decide(db, actor, application, edition, stage));
        });
  }

  private Outcome<AwardApplication> decide(
      DSLContext db, Actor actor, AwardApplication application, Edition edition, Stage stage) {
    if (application.standing() != Standing.RECOMMENDED
        && application.standing() != Standing.SUBMITTED) {
      return Outcome.refused(
          Reason.of(
              "decided-before",
              stage.clauses(),
              "该申报不在待审查之列。",
              "The application is not waiting for review."));
    }
    Eligibility eligibility = eligibility(edition, application);
    if (eligibility.verdict() == Verdict.NOT_YET_KNOWN) {
      return new Outcome.Refused<>(
          eligibility.open().stream()
              .map(
                  finding ->
                      Reason.of(
                          "not-yet-known",
                          finding.condition().clauses(),
                          "尚未认定：" + finding.condition().text() + "。",
                          "Not yet known: " + finding.condition().text() + "."))
              .toList());
    }
    boolean eligible = eligibility.verdict() == Verdict.MET;
    List<Reason> reasons = eligibility.failing().stream().map(EligibilityReviews::reason).toList();
    db.insertInto(ELIGIBILITY_DECISION)
        .values(
            application.id(),
            eligible,
            json.writeValueAsString(reasons),
            edition.version().policyHash(),
            LocalDate.now(clock),
            actor.username(),
            OffsetDateTime.now(clock))
        .execute();
    stand(db, application.id(), eligible ? Standing.ELIGIBLE : Standing.INELIGIBLE);
    audit.record(
        db,
        actor,
        "eligibility.decided",
        application.id(),
        eligible + " " + edition.version().policyHash());
    return Outcome.accepted(applications.one(db, application.id()));
  }

  /** A failing condition with the values it saw, in both languages. */
  public static Reason reason(Finding finding) {
    var zh = new StringBuilder("不符合：" + finding.condition().text());
    var en = new StringBuilder("Not met: " + finding.condition().text());
    finding
        .saw()
        .forEach(
            (fact, value) -> {
              zh.append("（").append(fact).append("：").append(value.text().zh()).append("）");
              en.append(" (").append(fact).append(": ").append(value.text().en()).append(")");
            });
    return Reason.of("condition", finding.condition().clauses(), zh.toString(), en.toString());
  }

  static void stand(DSLContext db, UUID id, Standing standing) {
    db.update(AWARD_APPLICATION)
        .set(AWARD_APPLICATION.STATUS, standing.name())
        .where(AWARD_APPLICATION.ID.eq(id))
        .execute();
  }
}
