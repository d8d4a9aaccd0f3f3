package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICATION_CONTENT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.FINDING;
import static laurel.tenants.jooq.tenant.Tables.PARTY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import laurel.calendar.OfficialClock;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Refused;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Rulings;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Offer;
import laurel.life.Request;
import laurel.life.StepRunner;
import laurel.party.Parties;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads applications, each for those who may; and the way in for applicants. */
@Service
public class AwardApplications {

  static final TypeReference<Map<String, FactValue>> FACTS = new TypeReference<>() {};
  static final TypeReference<Map<String, String>> DOSSIER = new TypeReference<>() {};

  private final TenantDatabase database;
  private final Editions editions;
  private final Candidates candidates;
  private final Parties parties;
  private final Rulings rulings;
  private final Readers readers;
  private final ApplicationSteps steps;
  private final StepRunner runner;
  private final Clock clock;
  private final JsonMapper json;

  AwardApplications(
      TenantDatabase database,
      Editions editions,
      Candidates candidates,
      Parties parties,
      Rulings rulings,
      Readers readers,
      ApplicationSteps steps,
      StepRunner runner,
      Clock clock,
      JsonMapper json) {
    this.database = database;
    this.editions = editions;
    this.candidates = candidates;
    this.parties = parties;
    this.rulings = rulings;
    this.readers = readers;
    this.steps = steps;
    this.runner = runner;
    this.clock = clock;
    this.json = json;
  }

  /** What the measure's conditions say of facts, before anything is written. */
  public Eligibility selfCheck(
      Policy policy, RecipientKind recipient, Map<String, FactValue> facts) {
    return Eligibility.of(
        policy, new ApplicantFacts(recipient, facts, Map.of(), LocalDate.now(clock)));
  }

  /** Saves the draft of the applicant's own party; made on the first call. */
  public Outcome<AwardApplication> save(
      Actor actor, UUID edition, ApplicationDraft draft, Request request) {
    Tenant tenant = actor.require(UserRole.APPLICANT);
    try {
      return Outcome.accepted(
          database.inTransaction(
              tenant,
              db -> {
                Outcome<UUID> saved =
                    begun(db, actor, edition, request)
                        .map(id -> runner.take(actor, steps.saving(), id, draft, request))
                        .orElseGet(() -> begin(actor, edition, draft, request));
                return switch (saved) {
                  case Outcome.Accepted<UUID>(UUID id) -> one(db, id);
                  // Thrown, so that the transaction around the step is rolled back too.
                  case Outcome.Refused<UUID>(List<Reason> reasons) -> throw new Refused(reasons);
                };
              }));
    } catch (Refused refused) {
      return new Outcome.Refused<>(refused.reasons());
    }
  }

  /** The first draft: there is nothing yet that the person could have seen, which is version 0. */
  private Outcome<UUID> begin(Actor actor, UUID edition, ApplicationDraft draft, Request request) {
    int seen = request.seen().orElse(0);
    // What is started on is the edition; its version is not the one the person saw.
    var plain = new Request(request.key(), OptionalInt.empty());
    return seen == 0
        ? runner.take(actor, steps.starting(), edition, draft, plain)
        : Outcome.refused(Refusal.STALE.because(List.of(), "now", 0, "seen", seen));
  }

  /** The draft there is; none for whoever repeats the request that began it. */
  private Optional<UUID> begun(DSLContext db, Actor actor, UUID edition, Request request) {
    return runner.repeats(db, actor, steps.starting(), edition, request)
        ? Optional.empty()
        : mine(db, actor, edition, request);
  }

  /** A colleague's draft is one's own once it was seen; unseen, nothing goes over it. */
  private Optional<UUID> mine(DSLContext db, Actor actor, UUID edition, Request request) {
    Select<Record1<UUID>> own =
        request.seen().isPresent() ? parties.of(actor) : parties.joined(actor);
    return db
        .select(AWARD_APPLICATION.ID)
        .from(AWARD_APPLICATION)
        .where(AWARD_APPLICATION.EDITION_ID.eq(edition))
        .and(AWARD_APPLICATION.PARTY_ID.in(own))
        .orderBy(AWARD_APPLICATION.ID)
        .fetch(AWARD_APPLICATION.ID)
        .stream()
        .findFirst();
  }

  /** The applications of the parties a person acts for, the newest first. */
  public List<AwardApplication> own(Actor actor) {
    return database.inTransaction(
        actor.require(UserRole.APPLICANT),
        db ->
            db
                .select(AWARD_APPLICATION.ID)
                .from(AWARD_APPLICATION)
                .where(AWARD_APPLICATION.PARTY_ID.in(parties.of(actor)))
                .orderBy(AWARD_APPLICATION.SAVED_AT.desc())
                .fetch(AWARD_APPLICATION.ID)
                .stream()
                .map(id -> one(db, id))
                .toList());
  }

  /**
   * One application with its papers, for its applicant or for those who work on its edition.
   * Examiners come by their assignments, after the conflict question; nobody else reads a draft.
   */
  public AwardApplication get(Actor actor, UUID id) {
    Tenant tenant =
        actor.require(
            UserRole.APPLICANT,
            UserRole.SECRETARIAT,
            UserRole.RECOMMENDER,
            UserRole.COMMITTEE,
            UserRole.APPROVER,
            UserRole.INSPECTOR);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplication application = one(db, id);
          boolean own = parties.isMember(db, application.partyId(), actor);
          if (!own && !mayRead(db, actor, id)) {
            throw new NotFound("application " + id);
          }
          return application;
        });
  }

  /** Whether somebody who is not of its party reads an application. */
  boolean mayRead(DSLContext db, Actor actor, UUID id) {
    Edition edition = candidates.get(db, id).in();
    return db.fetchExists(
        AWARD_APPLICATION, AWARD_APPLICATION.ID.eq(id).and(readers.condition(db, actor, edition)));
  }

  /** An application within the caller's transaction; the caller has checked who asks. */
  public AwardApplication one(DSLContext db, UUID id) {
    Edition edition = editions.findOf(db, id).orElseThrow(() -> new NotFound("application " + id));
    var row =
        db.select(AWARD_APPLICATION.fields())
            .select(Candidates.RUN, Candidates.OUTCOME, Candidates.AWARDED)
            .select(PARTY.IDENTITY_CODE)
            .select(APPLICATION_CONTENT.FACTS, APPLICATION_CONTENT.DOSSIER)
            .from(AWARD_APPLICATION)
            .join(PARTY)
            .on(PARTY.ID.eq(AWARD_APPLICATION.PARTY_ID))
            .join(APPLICATION_CONTENT)
            .on(APPLICATION_CONTENT.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
            .leftJoin(Candidates.latest())
            .on(DSL.trueCondition())
            .where(AWARD_APPLICATION.ID.eq(id))
            .fetchSingle();
    Candidate candidate = Candidates.candidate(row, edition);
    return new AwardApplication(
        id,
        candidate.in().id(),
        candidate.partyId(),
        row.get(PARTY.IDENTITY_CODE),
        candidate.name(),
        candidate.recipient(),
        candidate.award(),
        candidate.category(),
        json.readValue(row.get(APPLICATION_CONTENT.FACTS), FACTS),
        json.readValue(row.get(APPLICATION_CONTENT.DOSSIER), DOSSIER),
        candidate.standing(),
        where(candidate),
        candidate.version(),
        candidate.receiptNumber(),
        candidate.submittedAt(),
        row.get(AWARD_APPLICATION.SAVED_AT)
            .atZoneSameInstant(OfficialClock.ZONE)
            .toOffsetDateTime(),
        row.get(AWARD_APPLICATION.CONTENT_HASH),
        candidate.returnedUntil().orElse(candidate.lastDay()),
        candidate.returnedParts(),
        findings(db, id),
        rulings.of(db, id));
  }

  private static BilingualText where(Candidate candidate) {
    return candidate.runIndex() < 0
        ? candidate.standing().text()
        : ApplicationLists.where(candidate.in(), candidate.runIndex(), candidate.standing());
  }

  /** The latest finding on each condition. */
  static List<AwardApplication.FindingOn> findings(DSLContext db, UUID application) {
    Map<String, AwardApplication.FindingOn> latest = new LinkedHashMap<>();
    db.selectFrom(FINDING)
        .where(FINDING.APPLICATION_ID.eq(application))
        .orderBy(FINDING.NUMBER)
        .forEach(
            row ->
                latest.put(
                    row.getCondition(),
                    new AwardApplication.FindingOn(
                        row.getCondition(),
                        row.getMet(),
                        row.getEvidence(),
                        row.getFoundBy(),
                        row.getFoundFor())));
    return List.copyOf(latest.values());
  }

  static Map<String, Boolean> found(List<AwardApplication.FindingOn> findings) {
    var found = new HashMap<String, Boolean>();
    findings.forEach(finding -> found.put(finding.condition(), finding.met()));
    return found;
  }

  /**
   * What a person could do with an application, and why not the rest. Who may not read it sees of
   * it only what is there to be done: an examiner the question that comes before the material.
   */
  public List<Offer> offers(Actor actor, UUID id) {
    Tenant tenant = actor.home().orElseThrow(() -> new NotFound("application " + id));
    return database.inTransaction(
        tenant,
        db -> {
          Candidate candidate = candidates.get(db, id);
          List<Offer> offers = runner.offered(db, actor, candidates.kind(), candidate);
          if (parties.isMember(db, candidate.partyId(), actor) || mayRead(db, actor, id)) {
            return offers;
          }
          List<Offer> possible = offers.stream().filter(Offer::possible).toList();
          if (possible.isEmpty()) {
            throw new NotFound("application " + id);
          }
          return possible;
        });
  }
}
