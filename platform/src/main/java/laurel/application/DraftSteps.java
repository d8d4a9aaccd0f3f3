package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Taking;
import laurel.party.Parties;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How an application begins, and how its draft is kept. */
@Component
class DraftSteps {

  private final Editions editions;
  private final Candidates candidates;
  private final Applicants applicants;
  private final Parties parties;
  private final JsonMapper json;

  DraftSteps(
      Editions editions,
      Candidates candidates,
      Applicants applicants,
      Parties parties,
      JsonMapper json) {
    this.editions = editions;
    this.candidates = candidates;
    this.applicants = applicants;
    this.parties = parties;
    this.json = json;
  }

  /** Begins a draft in an edition. */
  Step<Edition, ApplicationDraft, UUID> start() {
    return Step.named(
            "application.start",
            "开始申报",
            "Begin an application",
            editions.kind(),
            ApplicationDraft.class,
            UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.APPLICATION)
        .from(Standing.UNDER_WAY)
        .until("申报截止日", "the last day for applications")
        .unrecorded()
        .unless(
            taking ->
                Applicants.closed(
                    taking.subject(), taking.subject().applicationsClose(), taking.today()))
        .unlessSaid(
            (taking, draft) -> {
              var reasons =
                  new ArrayList<Reason>(DraftRules.identity(taking.actor(), draft.recipient()));
              reasons.addAll(DraftRules.against(taking.subject().policy(), draft, taking.today()));
              return reasons;
            })
        .does(this::begin);
  }

  private UUID begin(Taking<Edition> taking, ApplicationDraft draft) {
    DSLContext db = taking.db();
    UUID party =
        parties.enter(
            db,
            draft.recipient(),
            taking.actor().identityCode(),
            draft.applicantName().strip(),
            taking.today());
    parties.join(db, party, taking.actor().username(), taking.today());
    UUID id = UUID.randomUUID();
    int made =
        db.insertInto(AWARD_APPLICATION)
            .set(AWARD_APPLICATION.ID, id)
            .set(AWARD_APPLICATION.EDITION_ID, taking.subject().id())
            .set(AWARD_APPLICATION.PARTY_ID, party)
            .set(AWARD_APPLICATION.PRINTED_NAME, draft.applicantName().strip())
            .set(AWARD_APPLICATION.RECIPIENT, draft.recipient().name())
            .set(AWARD_APPLICATION.AWARD, draft.award())
            .set(AWARD_APPLICATION.CATEGORY, draft.category())
            .set(AWARD_APPLICATION.STATE, Candidates.State.DRAFT.name())
            .set(AWARD_APPLICATION.VERSION, 1)
            .set(AWARD_APPLICATION.CONTENT_HASH, "")
            .set(AWARD_APPLICATION.RETURNED_PARTS, "")
            .set(AWARD_APPLICATION.SUBMITTED_BY, "")
            .set(AWARD_APPLICATION.SAVED_AT, taking.now())
            .onConflictDoNothing()
            .execute();
    if (made == 0) {
      // Somebody of the same party began meanwhile; this draft does not go over that one unseen.
      Candidate other = candidates.ofParty(db, taking.subject(), party).orElseThrow();
      throw new Refused(
          List.of(Refusal.STALE.because(List.of(), "now", other.version(), "seen", 0)));
    }
    db.insertInto(APPLICATION_CONTENT)
        .values(id, facts(draft), json.writeValueAsString(draft.dossier()))
        .execute();
    return id;
  }

  private String facts(ApplicationDraft draft) {
    return json.writerFor(AwardApplications.FACTS).writeValueAsString(draft.facts());
  }

  /** Saves a draft as it is, complete or not. */
  Step<Candidate, ApplicationDraft, UUID> save() {
    return Step.named(
            "application.save",
            "保存草稿",
            "Save the draft",
            candidates.kind(),
            ApplicationDraft.class,
            UUID.class)
        .by(UserRole.APPLICANT)
        .as(Side.APPLICANT)
        .in(StageKind.APPLICATION)
        .from(Standing.DRAFT)
        .until("申报截止日", "the last day for applications")
        .unrecorded()
        .edits()
        .unless(applicants::againstChanging)
        .unlessSaid(
            (taking, draft) ->
                DraftRules.against(taking.subject().in().policy(), draft, taking.today()))
        .does(
            (taking, draft) -> {
              UUID id = taking.subject().id();
              taking
                  .db()
                  .update(AWARD_APPLICATION)
                  .set(AWARD_APPLICATION.PRINTED_NAME, draft.applicantName().strip())
                  .set(AWARD_APPLICATION.RECIPIENT, draft.recipient().name())
                  .set(AWARD_APPLICATION.AWARD, draft.award())
                  .set(AWARD_APPLICATION.CATEGORY, draft.category())
                  .set(AWARD_APPLICATION.VERSION, AWARD_APPLICATION.VERSION.plus(1))
                  .set(AWARD_APPLICATION.SAVED_AT, taking.now())
                  .where(AWARD_APPLICATION.ID.eq(id))
                  .execute();
              taking
                  .db()
                  .update(APPLICATION_CONTENT)
                  .set(APPLICATION_CONTENT.FACTS, facts(draft))
                  .set(APPLICATION_CONTENT.DOSSIER, json.writeValueAsString(draft.dossier()))
                  .where(APPLICATION_CONTENT.APPLICATION_ID.eq(id))
                  .execute();
              return id;
            });
  }
}
