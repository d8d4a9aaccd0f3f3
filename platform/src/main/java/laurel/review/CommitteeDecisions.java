package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.COMMITTEE_DECISION;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.audit.AuditTrail;
import laurel.award.Clauses;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
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

/** The committee's word on who is proposed for which award, held against the quota. */
@Service
public class CommitteeDecisions {

  private final TenantDatabase database;
  private final Editions editions;
  private final AwardApplications applications;
  private final AuditTrail audit;
  private final Clock clock;

  CommitteeDecisions(
      TenantDatabase database,
      Editions editions,
      AwardApplications applications,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.editions = editions;
    this.applications = applications;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Decides and ends the stage.
   *
   * @param proposed the award for each application that is proposed; the others are not
   * @param reason needed where a quota that holds in principle is exceeded
   */
  public Outcome<Edition> decide(
      Actor actor, UUID editionId, Map<UUID, String> proposed, String reason) {
    Tenant tenant = actor.require(UserRole.COMMITTEE);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          return editions
              .requireStage(edition, StageKind.DELIBERATION)
              .then(stage -> decide(db, actor, edition, stage, proposed, reason));
        });
  }

  private Outcome<Edition> decide(
      DSLContext db,
      Actor actor,
      Edition edition,
      Stage stage,
      Map<UUID, String> proposed,
      String reason) {
    List<AwardApplication> candidates =
        applications.of(actor, edition.id()).stream().filter(a -> a.standing().inPlay()).toList();
    var chosen = candidates.stream().filter(a -> proposed.containsKey(a.id())).toList();
    var reasons = new ArrayList<Reason>();
    if (chosen.size() != proposed.size()) {
      reasons.add(
          Reason.of(
              "not-a-candidate",
              stage.clauses(),
              "名单中有不是候选的申报。",
              "The list names somebody who is no candidate."));
    }
    for (AwardRule rule : edition.policy().awards()) {
      reasons.addAll(
          quotaReasons(
              rule,
              chosen.stream().filter(a -> rule.name().equals(proposed.get(a.id()))).toList(),
              reason));
    }
    for (AwardApplication application : chosen) {
      String award = proposed.getOrDefault(application.id(), "");
      if (edition
          .policy()
          .award(award)
          .filter(r -> r.isGrantedTo(application.recipient()))
          .isEmpty()) {
        reasons.add(
            Reason.of(
                "award",
                stage.clauses(),
                "「" + award + "」不能授予" + application.applicantName() + "。",
                "\"" + award + "\" can not be granted to " + application.applicantName() + "."));
      }
    }
    if (!reasons.isEmpty()) {
      return new Outcome.Refused<>(reasons);
    }
    record(db, actor, edition, stage, candidates, proposed, reason);
    return editions.endStage(db, actor, edition.id(), reason);
  }

  private static List<Reason> quotaReasons(
      AwardRule rule, List<AwardApplication> chosen, String reason) {
    var reasons = new ArrayList<Reason>();
    if (!(rule.quota() instanceof Provision.Stated<Quota>(Quota quota, var clauses))) {
      return reasons;
    }
    for (Quota.Part part : quota.all().toList()) {
      boolean total = part.recipients().isEmpty();
      long count =
          chosen.stream().filter(a -> total || part.recipients().contains(a.recipient())).count();
      boolean over = count > part.most();
      boolean binding = part.bound() != Bound.EXACTLY || !quota.mayBeVacant();
      boolean under = binding && count < part.fewest();
      if (over && part.inPrinciple() && reason.isBlank()) {
        reasons.add(
            Reason.of(
                "quota-in-principle",
                clauses,
                "「%s」原则上不超过%d个，现在是%d个：须记录理由。".formatted(rule.name(), part.count(), count),
                "\"%s\": in principle at most %d; there are %d. A reason must be recorded."
                    .formatted(rule.name(), part.count(), count)));
      } else if (over && !part.inPrinciple()) {
        reasons.add(
            Reason.of(
                "quota",
                clauses,
                "「%s」%s，现在是%d个。".formatted(rule.name(), part.text().zh(), count),
                "\"%s\": %s; there are %d.".formatted(rule.name(), part.text().en(), count)));
      } else if (under) {
        reasons.add(
            Reason.of(
                "quota-under",
                clauses,
                "「%s」%s，现在只有%d个。".formatted(rule.name(), part.text().zh(), count),
                "\"%s\": %s; there are only %d.".formatted(rule.name(), part.text().en(), count)));
      }
    }
    return reasons;
  }

  private void record(
      DSLContext db,
      Actor actor,
      Edition edition,
      Stage stage,
      List<AwardApplication> candidates,
      Map<UUID, String> proposed,
      String reason) {
    for (AwardApplication candidate : candidates) {
      String award = proposed.get(candidate.id());
      Reviews.stand(db, candidate.id(), award == null ? Standing.NOT_PROPOSED : Standing.PROPOSED);
      if (award != null) {
        db.insertInto(COMMITTEE_DECISION)
            .values(
                edition.id(),
                edition.stageIndex(),
                candidate.id(),
                award,
                reason,
                Clauses.write(stage.clauses()),
                edition.version().policyHash(),
                actor.username(),
                OffsetDateTime.now(clock))
            .execute();
      }
    }
    audit.record(db, actor, "committee.decided", edition.id(), proposed + " " + reason);
  }

  /** Whether all candidates have been decided on. */
  static boolean undecided(DSLContext db, UUID editionId) {
    return db.fetchExists(
        AWARD_APPLICATION,
        AWARD_APPLICATION
            .EDITION_ID
            .eq(editionId)
            .and(AWARD_APPLICATION.STATUS.in(Reviews.underReview())));
  }
}
