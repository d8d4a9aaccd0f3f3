package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Entries;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.numbering.Numbers;
import laurel.party.Parties;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The applicant's own steps. */
@Component
public class ApplicationSteps implements Steps {

  private final Candidates candidates;
  private final Applicants applicants;
  private final Parties parties;
  private final ObjectProvider<Bars> bars;
  private final JsonMapper json;

  private final Step<Edition, ApplicationDraft, UUID> start;
  private final Step<Candidate, ApplicationDraft, UUID> save;
  private final Step<Candidate, String, UUID> submit;
  private final Step<Candidate, String, UUID> takeBack;
  private final Step<Candidate, String, UUID> withdraw;

  ApplicationSteps(
      Candidates candidates,
      Applicants applicants,
      DraftSteps drafts,
      Parties parties,
      ObjectProvider<Bars> bars,
      JsonMapper json) {
    this.candidates = candidates;
    this.applicants = applicants;
    this.parties = parties;
    this.bars = bars;
    this.json = json;
    this.start = drafts.start();
    this.save = drafts.save();
    this.submit = submit();
    this.takeBack = takeBack();
    this.withdraw = withdraw();
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(start, save, submit, takeBack, withdraw);
  }

  /** Begins a draft in an edition. */
  public Step<Edition, ApplicationDraft, UUID> starting() {
    return start;
  }

  /** Saves a draft as it is, complete or not. */
  public Step<Candidate, ApplicationDraft, UUID> saving() {
    return save;
  }

  /** Hands a draft in. */
  public Step<Candidate, String, UUID> submitting() {
    return submit;
  }

  /** Makes a draft of it again, to change it before the deadline. */
  public Step<Candidate, String, UUID> takingBack() {
    return takeBack;
  }

  /** Withdraws it for good. */
  public Step<Candidate, String, UUID> withdrawing() {
    return withdraw;
  }

  private Step<Candidate, String, UUID> submit() {
    return Step.named(
            "application.submit", "提交申报", "Hand in", candidates.kind(), String.class, UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.APPLICATION)
        .from(Standing.DRAFT)
        .to(Standing.SUBMITTED)
        .until("申报截止日", "the last day for applications")
        .carries(
            Point.SUBMITS,
            Point.RECIPIENTS,
            Point.CATEGORIES,
            Point.VALIDITY,
            Point.EXPIRY_REAPPLY,
            Point.EXPIRY_REEVALUATION,
            Point.INTERVAL_EDITIONS,
            Point.REAPPLY_AFTER,
            Point.BAN_FOR_TERM,
            Point.BAN_IN_EDITIONS,
            Point.BAN_IN_WORKING_DAYS,
            Point.BAN_THIS_YEAR,
            Point.BAN_FOR_EVER)
        .unless(this::againstSubmission)
        .does(
            (taking, _) -> {
              Candidate candidate = taking.subject();
              String hash = hash(content(taking.db(), candidate));
              Entries.open(
                  taking.db(),
                  candidate.in().id(),
                  candidate.in().runIndex(),
                  candidate.id(),
                  candidate.award());
              parties.named(taking.db(), candidate.partyId(), candidate.name(), taking.today());
              // Asked for last: whoever else submits waits for the number until the commit.
              String receipt = receipt(taking);
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .set(AWARD_APPLICATION.STATE, Candidates.State.SUBMITTED.name())
                  .set(AWARD_APPLICATION.RECEIPT_NUMBER, receipt)
                  .set(AWARD_APPLICATION.CONTENT_HASH, hash)
                  .set(AWARD_APPLICATION.SUBMITTED_AT, taking.now())
                  .set(AWARD_APPLICATION.SUBMITTED_BY, taking.actor().username())
                  .where(AWARD_APPLICATION.ID.eq(candidate.id()))
                  .execute();
              taking.minutes().changed("", hash);
              taking.minutes().note(receipt);
              return candidate.id();
            });
  }

  private static String receipt(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    return candidate
        .receiptNumber()
        .orElseGet(
            () ->
                "SB%d%02d-%04d"
                    .formatted(
                        candidate.in().year(),
                        candidate.in().number(),
                        Numbers.next(taking.db(), "receipt." + candidate.in().number())));
  }

  private String hash(ApplicationDraft content) {
    return AuditTrail.sha256(
        content.applicantName()
            + json.writerFor(AwardApplications.FACTS)
                .writeValueAsString(new java.util.TreeMap<>(content.facts()))
            + json.writeValueAsString(new java.util.TreeMap<>(content.dossier())));
  }

  /** What a candidate's draft holds. */
  private ApplicationDraft content(DSLContext db, Candidate candidate) {
    var row =
        db.selectFrom(APPLICATION_CONTENT)
            .where(APPLICATION_CONTENT.APPLICATION_ID.eq(candidate.id()))
            .fetchSingle();
    return new ApplicationDraft(
        candidate.name(),
        candidate.recipient(),
        candidate.award(),
        candidate.category(),
        json.readValue(row.getFacts(), AwardApplications.FACTS),
        json.readValue(row.getDossier(), AwardApplications.DOSSIER));
  }

  private List<Reason> againstSubmission(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    var reasons = new ArrayList<Reason>(applicants.againstChanging(taking));
    candidate
        .in()
        .applicationsOpen()
        .filter(taking.today()::isBefore)
        .ifPresent(
            first ->
                reasons.add(
                    Refusal.NOT_YET_OPEN.because(
                        candidate.in().stage().map(Stage::clauses).orElse(List.of()),
                        "day",
                        first)));
    reasons.addAll(DraftRules.identity(taking.actor(), candidate.recipient()));
    reasons.addAll(
        bars.getObject().against(taking.db(), candidate.partyId(), candidate.in(), taking.today()));
    reasons.addAll(
        DraftRules.missing(
            content(taking.db(), candidate),
            candidate.in().policy(),
            candidate.in().stage().orElseThrow()));
    return reasons;
  }

  private Step<Candidate, String, UUID> takeBack() {
    return Step.named(
            "application.take-back",
            "撤回修改",
            "Take back to change",
            candidates.kind(),
            String.class,
            UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.APPLICATION)
        .from(Standing.SUBMITTED)
        .to(Standing.DRAFT)
        .until("申报截止日", "the last day for applications")
        .unless(applicants::againstChanging)
        .does(
            (taking, _) -> {
              Candidate candidate = taking.subject();
              state(taking, Candidates.State.DRAFT);
              Entries.remove(
                  taking.db(), candidate.in().id(), candidate.in().runIndex(), candidate.id());
              return candidate.id();
            });
  }

  private Step<Candidate, String, UUID> withdraw() {
    return Step.named(
            "application.withdraw",
            "退出评选",
            "Withdraw for good",
            candidates.kind(),
            String.class,
            UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.values())
        .from(Standing.SUBMITTED, Standing.RETURNED, Standing.IN_STAGE, Standing.PASSED)
        .to(Standing.WITHDRAWN)
        .unless(applicants::known)
        .unlessSaid((_, reason) -> Texts.required(reason, "reason"))
        .does(
            (taking, reason) -> {
              state(taking, Candidates.State.WITHDRAWN);
              taking.minutes().note(reason.strip());
              return taking.subject().id();
            });
  }

  static void state(Taking<Candidate> taking, Candidates.State state) {
    taking
        .db()
        .update(AWARD_APPLICATION)
        .set(AWARD_APPLICATION.STATE, state.name())
        .where(AWARD_APPLICATION.ID.eq(taking.subject().id()))
        .execute();
    taking.minutes().changed(taking.subject().standing().name(), state.name());
  }
}
