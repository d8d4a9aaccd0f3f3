package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.APPLICANT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.ELIGIBILITY_DECISION;
import static laurel.tenants.jooq.tenant.Tables.FINDING;
import static laurel.tenants.jooq.tenant.Tables.RECOMMENDATION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.audit.AuditTrail;
import laurel.award.Bars;
import laurel.calendar.OfficialClock;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.AwardApplicationRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, submits and withdraws applications. */
@Service
public class AwardApplications {

  /** As many notices limit the self-assessment report. */
  public static final int LONGEST_PAPER = 30_000;

  private static final TypeReference<Map<String, FactValue>> FACTS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> DOSSIER = new TypeReference<>() {};
  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final TenantDatabase database;
  private final Editions editions;
  private final Bars bars;
  private final AuditTrail audit;
  private final Clock clock;
  private final JsonMapper json;

  AwardApplications(
      TenantDatabase database,
      Editions editions,
      Bars bars,
      AuditTrail audit,
      Clock clock,
      JsonMapper json) {
    this.database = database;
    this.editions = editions;
    this.bars = bars;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  /** What the measure's conditions say of facts, before anything is written. */
  public Eligibility selfCheck(
      Policy policy, RecipientKind recipient, Map<String, FactValue> facts) {
    return Eligibility.of(
        policy, new ApplicantFacts(recipient, facts, Map.of(), LocalDate.now(clock)));
  }

  /** Saves a draft as it is, complete or not; made on the first call. */
  public Outcome<AwardApplication> save(Actor actor, UUID editionId, ApplicationDraft draft) {
    Tenant tenant = actor.require(UserRole.APPLICANT);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          Optional<Reason> unfit = unfit(actor, edition.policy(), draft);
          if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
          }
          return editions
              .requireStage(edition, StageKind.APPLICATION)
              .then(
                  stage -> {
                    UUID applicant = applicant(db, actor, draft);
                    AwardApplicationRecord row =
                        db.selectFrom(AWARD_APPLICATION)
                            .where(AWARD_APPLICATION.EDITION_ID.eq(editionId))
                            .and(AWARD_APPLICATION.APPLICANT_ID.eq(applicant))
                            .forUpdate()
                            .fetchOptional()
                            .orElseGet(
                                () -> {
                                  var fresh = db.newRecord(AWARD_APPLICATION);
                                  fresh.setId(UUID.randomUUID());
                                  fresh.setEditionId(editionId);
                                  fresh.setApplicantId(applicant);
                                  fresh.setStatus(Standing.DRAFT.name());
                                  return fresh;
                                });
                    if (!row.getStatus().equals(Standing.DRAFT.name())) {
                      return Outcome.refused(
                          Reason.of(
                              "submitted-before",
                              stage.clauses(),
                              "申报已经提交，如需修改请先撤回。",
                              "The application is submitted; withdraw it to change it."));
                    }
                    row.setAward(draft.award());
                    row.setFacts(json.writerFor(FACTS).writeValueAsString(draft.facts()));
                    row.setDossier(json.writeValueAsString(draft.dossier()));
                    row.setSavedAt(OffsetDateTime.now(clock));
                    row.store();
                    audit.record(db, actor, "application.saved", row.getId(), draft.award());
                    return Outcome.accepted(one(db, row.getId()));
                  });
        });
  }

  private static Optional<Reason> unfit(Actor actor, Policy policy, ApplicationDraft draft) {
    if (draft.recipient() != RecipientKind.INDIVIDUAL
        && !CreditCode.isValid(actor.identityCode())) {
      return Optional.of(
          Reason.of(
              "credit-code",
              List.of(),
              "统一社会信用代码「" + actor.identityCode() + "」校验不通过。",
              "The unified social credit code \"" + actor.identityCode() + "\" does not check."));
    }
    if (draft.applicantName().isBlank()) {
      return Optional.of(
          Reason.of("name", List.of(), "请填写申报单位（人）名称。", "The applicant's name is missing."));
    }
    Optional<Reason> foreign = foreignContent(policy, draft);
    if (foreign.isPresent()) {
      return foreign;
    }
    var rule = policy.award(draft.award());
    if (rule.isEmpty()) {
      return Optional.of(
          Reason.of(
              "award",
              List.of(),
              "办法没有设「" + draft.award() + "」。",
              "The measure has no award \"" + draft.award() + "\"."));
    }
    return rule.filter(r -> !r.isGrantedTo(draft.recipient()))
        .map(
            r ->
                Reason.of(
                    "recipient",
                    r.grantedTo().clauses(),
                    "「" + r.name() + "」不授予" + draft.recipient().text().zh() + "。",
                    "\""
                        + r.name()
                        + "\" is not granted to: "
                        + draft.recipient().text().en()
                        + "."));
  }

  /**
   * Facts and papers the measure does not ask for, of another type, or longer than a paper may be.
   */
  private static Optional<Reason> foreignContent(Policy policy, ApplicationDraft draft) {
    Map<String, Fact.Type> asked =
        policy.factsFor(draft.recipient()).stream()
            .collect(Collectors.toMap(Fact::name, Fact::type));
    List<String> papers =
        policy.stages().stream()
            .filter(stage -> stage.kind() == StageKind.APPLICATION)
            .flatMap(stage -> stage.submits().stream())
            .toList();
    var wrong = new ArrayList<String>();
    draft.facts().entrySet().stream()
        .filter(fact -> !fact.getValue().fits(asked.get(fact.getKey())))
        .forEach(fact -> wrong.add(fact.getKey()));
    draft.dossier().entrySet().stream()
        .filter(
            paper -> !papers.contains(paper.getKey()) || paper.getValue().length() > LONGEST_PAPER)
        .forEach(paper -> wrong.add(paper.getKey()));
    if (draft.applicantName().length() > 200) {
      wrong.add("applicantName");
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Reason.of(
                "content",
                List.of(),
                "这些内容不是办法所问的、类型不对或过长（每份材料至多"
                    + LONGEST_PAPER
                    + "字）："
                    + String.join("、", wrong)
                    + "。",
                "Not asked for, of the wrong type or too long (a paper has at most "
                    + LONGEST_PAPER
                    + " characters): "
                    + String.join(", ", wrong)
                    + "."));
  }

  private static UUID applicant(DSLContext db, Actor actor, ApplicationDraft draft) {
    return db.insertInto(APPLICANT)
        .values(
            UUID.randomUUID(),
            actor.identityCode(),
            draft.applicantName(),
            draft.recipient().name())
        .onConflict(APPLICANT.IDENTITY_CODE)
        .doUpdate()
        .set(APPLICANT.NAME, draft.applicantName())
        .set(APPLICANT.RECIPIENT, draft.recipient().name())
        .returning(APPLICANT.ID)
        .fetchSingle()
        .getId();
  }

  /** Submits a draft; submitting again answers with the same receipt. */
  public Outcome<AwardApplication> submit(Actor actor, UUID id) {
    Tenant tenant = actor.require(UserRole.APPLICANT);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplicationRecord row = own(db, actor, id);
          if (row.getStatus().equals(Standing.SUBMITTED.name())) {
            return Outcome.accepted(one(db, id));
          }
          Edition edition = editions.hold(db, row.getEditionId());
          return editions
              .requireStage(edition, StageKind.APPLICATION)
              .then(
                  stage -> {
                    var reasons = new ArrayList<Reason>();
                    LocalDate today = LocalDate.now(clock);
                    if (!row.getStatus().equals(Standing.DRAFT.name())) {
                      reasons.add(
                          Reason.of(
                              "not-a-draft",
                              stage.clauses(),
                              "只有草稿可以提交。",
                              "Only a draft can be submitted."));
                    }
                    if (today.isAfter(edition.plan().applicationsClose())) {
                      reasons.add(closed(edition, stage));
                    }
                    reasons.addAll(bars.against(db, row.getApplicantId(), edition, today));
                    reasons.addAll(missing(one(db, id), edition.policy(), stage));
                    if (!reasons.isEmpty()) {
                      return new Outcome.Refused<>(reasons);
                    }
                    audit.oneWriter(db);
                    int serial =
                        1
                            + db.fetchCount(
                                AWARD_APPLICATION,
                                AWARD_APPLICATION
                                    .EDITION_ID
                                    .eq(edition.id())
                                    .and(AWARD_APPLICATION.RECEIPT_NUMBER.isNotNull()));
                    if (row.getReceiptNumber() == null) {
                      row.setReceiptNumber(
                          "SB%d%02d-%04d"
                              .formatted(edition.plan().year(), edition.number(), serial));
                    }
                    row.setStatus(Standing.SUBMITTED.name());
                    row.setSubmittedAt(OffsetDateTime.now(clock));
                    row.update();
                    audit.record(db, actor, "application.submitted", id, row.getReceiptNumber());
                    return Outcome.accepted(one(db, id));
                  });
        });
  }

  private static Reason closed(Edition edition, Stage stage) {
    return Reason.of(
        "closed",
        stage.clauses(),
        "申报已于 " + edition.plan().applicationsClose() + " 24:00（北京时间）截止。",
        "Applications closed on " + edition.plan().applicationsClose() + " at 24:00 Beijing time.");
  }

  private static List<Reason> missing(AwardApplication application, Policy policy, Stage stage) {
    var reasons = new ArrayList<Reason>();
    List<String> facts =
        policy.factsFor(application.recipient()).stream()
            .map(Fact::name)
            .filter(fact -> !application.facts().containsKey(fact))
            .toList();
    if (!facts.isEmpty()) {
      reasons.add(
          Reason.of(
              "facts-missing",
              stage.clauses(),
              "还没有填写：" + String.join("、", facts) + "。",
              "Not filled in yet: " + String.join(", ", facts) + "."));
    }
    List<String> papers =
        stage.submits().stream()
            .filter(paper -> application.dossier().getOrDefault(paper, "").isBlank())
            .toList();
    if (!papers.isEmpty()) {
      reasons.add(
          Reason.of(
              "papers-missing",
              stage.clauses(),
              "还没有提交：" + String.join("、", papers) + "。",
              "Not handed in yet: " + String.join(", ", papers) + "."));
    }
    return reasons;
  }

  /** Withdraws a submitted application while applications are received; it is a draft again. */
  public Outcome<AwardApplication> withdraw(Actor actor, UUID id) {
    Tenant tenant = actor.require(UserRole.APPLICANT);
    return database.inTransaction(
        tenant,
        db -> {
          AwardApplicationRecord row = own(db, actor, id);
          return editions
              .requireStage(editions.get(db, row.getEditionId()), StageKind.APPLICATION)
              .then(
                  _ -> {
                    row.setStatus(Standing.DRAFT.name());
                    row.update();
                    audit.record(db, actor, "application.withdrawn", id, "");
                    return Outcome.accepted(one(db, id));
                  });
        });
  }

  private static AwardApplicationRecord own(DSLContext db, Actor actor, UUID id) {
    return db.select(AWARD_APPLICATION.fields())
        .from(AWARD_APPLICATION)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
        .where(AWARD_APPLICATION.ID.eq(id))
        .and(APPLICANT.IDENTITY_CODE.eq(actor.identityCode()))
        .forUpdate()
        .of(AWARD_APPLICATION)
        .fetchOptionalInto(AWARD_APPLICATION)
        .orElseThrow(() -> new NotFound("application " + id));
  }

  /** The applicant's own applications, the newest first. */
  public List<AwardApplication> own(Actor actor) {
    return database.inTransaction(
        actor.require(UserRole.APPLICANT),
        db -> list(db, APPLICANT.IDENTITY_CODE.eq(actor.identityCode())));
  }

  /** The applications of an edition that have been submitted, for those who work on it. */
  public List<AwardApplication> of(Actor actor, UUID editionId) {
    Tenant tenant =
        actor.require(
            UserRole.SECRETARIAT,
            UserRole.RECOMMENDER,
            UserRole.COMMITTEE,
            UserRole.APPROVER,
            UserRole.INSPECTOR);
    return database.inTransaction(
        tenant,
        db ->
            list(
                db,
                AWARD_APPLICATION
                    .EDITION_ID
                    .eq(editionId)
                    .and(AWARD_APPLICATION.STATUS.ne(Standing.DRAFT.name()))));
  }

  /**
   * One application, for its applicant or for those who work on its edition. Examiners come by
   * their assignments, after the conflict question.
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
    AwardApplication application = database.inTransaction(tenant, db -> one(db, id));
    if (actor.has(UserRole.APPLICANT) && !application.identityCode().equals(actor.identityCode())) {
      throw new NotFound("application " + id);
    }
    return application;
  }

  /** An application within the caller's transaction; the caller has checked who asks. */
  public AwardApplication get(DSLContext db, UUID id) {
    return one(db, id);
  }

  AwardApplication one(DSLContext db, UUID id) {
    return list(db, AWARD_APPLICATION.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("application " + id));
  }

  private List<AwardApplication> list(DSLContext db, Condition condition) {
    return db.select(AWARD_APPLICATION.fields())
        .select(APPLICANT.NAME, APPLICANT.IDENTITY_CODE, APPLICANT.RECIPIENT)
        .from(AWARD_APPLICATION)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
        .where(condition)
        .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER, AWARD_APPLICATION.SAVED_AT.desc())
        .fetch(
            row ->
                application(
                    db,
                    row.into(AWARD_APPLICATION),
                    row.get(APPLICANT.IDENTITY_CODE),
                    row.get(APPLICANT.NAME),
                    RecipientKind.valueOf(row.get(APPLICANT.RECIPIENT))));
  }

  private AwardApplication application(
      DSLContext db,
      AwardApplicationRecord row,
      String identityCode,
      String name,
      RecipientKind recipient) {
    return new AwardApplication(
        row.getId(),
        row.getEditionId(),
        identityCode,
        name,
        recipient,
        row.getAward(),
        json.readValue(row.getFacts(), FACTS),
        json.readValue(row.getDossier(), DOSSIER),
        Standing.valueOf(row.getStatus()),
        Optional.ofNullable(row.getReceiptNumber()),
        Optional.ofNullable(row.getSubmittedAt())
            .map(at -> at.atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime()),
        row.getSavedAt().atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime(),
        db.selectFrom(RECOMMENDATION)
            .where(RECOMMENDATION.APPLICATION_ID.eq(row.getId()))
            .fetchOptional(
                r ->
                    new AwardApplication.Recommendation(
                        r.getRecommended(), r.getBody(), r.getOpinion())),
        db.selectFrom(FINDING)
            .where(FINDING.APPLICATION_ID.eq(row.getId()))
            .fetchMap(FINDING.CONDITION, FINDING.MET),
        db.selectFrom(ELIGIBILITY_DECISION)
            .where(ELIGIBILITY_DECISION.APPLICATION_ID.eq(row.getId()))
            .fetchOptional(
                d ->
                    new AwardApplication.EligibilityDecision(
                        d.getEligible(),
                        json.readValue(d.getReasons(), REASONS),
                        d.getPolicyHash())));
  }
}
