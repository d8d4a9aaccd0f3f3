package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.APPLICANT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.COMMITTEE_DECISION;
import static laurel.tenants.jooq.tenant.Tables.OBJECTION;
import static laurel.tenants.jooq.tenant.Tables.PUBLIC_NOTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.audit.AuditTrail;
import laurel.award.Clauses;
import laurel.calendar.OfficialClock;
import laurel.calendar.WorkingDays;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Standing;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.ObjectionRecord;
import laurel.tenants.jooq.tenant.tables.records.PublicNoticeRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Publishes notices, counts their days, receives and decides objections. */
@Service
public class PublicNotices {

  private final TenantDatabase database;
  private final Editions editions;
  private final WorkingDays workingDays;
  private final AuditTrail audit;
  private final Clock clock;

  PublicNotices(
      TenantDatabase database,
      Editions editions,
      WorkingDays workingDays,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.editions = editions;
    this.workingDays = workingDays;
    this.audit = audit;
    this.clock = clock;
  }

  /** Publishes the notice of the stage under way; its days count from the next day. */
  public Outcome<PublicNotice> publish(Actor actor, UUID editionId) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          return editions
              .requireStage(edition, StageKind.PUBLIC_NOTICE)
              .then(stage -> publish(db, actor, tenant, edition, stage));
        });
  }

  private Outcome<PublicNotice> publish(
      DSLContext db, Actor actor, Tenant tenant, Edition edition, Stage stage) {
    Condition here =
        PUBLIC_NOTICE
            .EDITION_ID
            .eq(edition.id())
            .and(PUBLIC_NOTICE.STAGE_INDEX.eq(edition.stageIndex()));
    if (db.fetchExists(PUBLIC_NOTICE, here)) {
      return Outcome.refused(
          Reason.of(
              "published-before",
              stage.clauses(),
              "本环节的公示已经发布。",
              "The notice of this stage was published before."));
    }
    List<PublicNotice.Listed> listed = listed(db, edition.id());
    LocalDate today = LocalDate.now(clock);
    boolean stated = stage.lasting().stated().isPresent();
    Term term = term(edition, stage);
    WorkingDays.LastDay last =
        term.unit() == Term.Unit.WORKING_DAYS
            ? workingDays.after(today, term.count())
            : new WorkingDays.LastDay(term.lastDayAfter(today), false);
    var row = db.newRecord(PUBLIC_NOTICE);
    row.setId(UUID.randomUUID());
    row.setEditionId(edition.id());
    row.setStageIndex(edition.stageIndex());
    row.setTitle(tenant.name().zh() + edition.name() + stage.text().zh());
    row.setBody(body(edition, stage, listed, today, last.day(), term));
    row.setBodyHash(AuditTrail.sha256(row.getBody()));
    row.setPublishedOn(today);
    row.setFirstDay(today.plusDays(1));
    row.setLastDay(last.day());
    row.setProvisional(last.provisional());
    row.setTerm(term.text().zh());
    row.setTermFrom(
        (stated ? PublicNotice.TermSource.MEASURE : PublicNotice.TermSource.PLAN).name());
    row.setClauses(Clauses.write(stage.clauses()));
    row.setPublishedBy(actor.username());
    row.insert();
    audit.record(db, actor, "notice.published", row.getId(), row.getBodyHash());
    return Outcome.accepted(notice(db, row));
  }

  private static String body(
      Edition edition,
      Stage stage,
      List<PublicNotice.Listed> listed,
      LocalDate published,
      LocalDate lastDay,
      Term term) {
    var measure = edition.policy().measure();
    String list =
        listed.isEmpty()
            ? "本届名额空缺。"
            : listed.stream()
                .map(entry -> entry.award() + "：" + entry.name())
                .collect(Collectors.joining("\n"));
    return """
        根据《%s》%s规定，现将%s有关名单公示如下：

        %s

        公示期：%s至%s（%s，自发布次日起算）。
        公示期内，单位或个人如有异议，请以真实姓名（单位加盖公章）书面提出，并附事实依据和联系方式。
        匿名或逾期提出的异议不予受理。
        发布日期：%s
        """
        .formatted(
            measure.title(),
            measure.documentNumber().stated().map(number -> "（" + number + "）").orElse("")
                + Clauses.write(stage.clauses()),
            edition.name(),
            list,
            published.plusDays(1),
            lastDay,
            term.text().zh(),
            published);
  }

  /** Receives an objection from anybody, under a real name, through the notice's last day. */
  public Outcome<PublicNotice.Objection> object(
      Tenant tenant, UUID noticeId, PublicNotice.ObjectionForm form) {
    return database.inTransaction(
        tenant,
        db -> {
          PublicNotice notice = notice(db, row(db, noticeId));
          LocalDate today = LocalDate.now(clock);
          if (today.isAfter(notice.lastDay())) {
            return Outcome.refused(
                Reason.of(
                    "notice-over",
                    notice.clauses(),
                    "公示已于 " + notice.lastDay() + " 24:00（北京时间）结束，不再受理异议。",
                    "The notice ended on "
                        + notice.lastDay()
                        + " at 24:00 Beijing time: no objection is received."));
          }
          if (form.objector().strip().length() < 2
              || form.contact().isBlank()
              || form.grounds().strip().length() < 10) {
            return Outcome.refused(
                Reason.of(
                    "objection-form",
                    notice.clauses(),
                    "异议须实名：请填写姓名（单位名称）、联系方式和不少于10个字的事实依据。",
                    "An objection is made under one's real name: give name, contact and grounds of at least 10 characters."));
          }
          if (notice.listed().stream()
              .noneMatch(entry -> entry.applicationId().equals(form.applicationId()))) {
            return Outcome.refused(
                Reason.of(
                    "not-listed",
                    notice.clauses(),
                    "该对象不在公示名单中。",
                    "The notice does not name this applicant."));
          }
          audit.oneWriter(db);
          var row = db.newRecord(OBJECTION);
          row.setId(UUID.randomUUID());
          row.setNoticeId(noticeId);
          row.setReceiptNumber(
              "YY%s-%04d"
                  .formatted(today.toString().replace("-", ""), db.fetchCount(OBJECTION) + 1));
          row.setApplicationId(form.applicationId());
          row.setObjectorKind(form.kind().name());
          row.setObjectorName(form.objector().strip());
          row.setContact(form.contact().strip());
          row.setGrounds(form.grounds().strip());
          row.setReceivedAt(OffsetDateTime.now(clock));
          row.setDecision(PublicNotice.Decision.OPEN.name());
          row.setReply("");
          row.insert();
          Actor anyone = new Actor("public", Optional.of(tenant), Set.of(), "");
          audit.record(db, anyone, "objection.received", row.getId(), row.getReceiptNumber());
          return Outcome.accepted(objection(row));
        });
  }

  /** Decides an objection; who is objected to with reason loses the standing. */
  public Outcome<PublicNotice.Objection> decide(
      Actor actor, UUID objectionId, boolean upheld, String reply) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          ObjectionRecord row =
              db.selectFrom(OBJECTION)
                  .where(OBJECTION.ID.eq(objectionId))
                  .forUpdate()
                  .fetchOptional()
                  .orElseThrow(() -> new NotFound("objection " + objectionId));
          List<laurel.dsl.policy.Clause> clauses = notice(db, row(db, row.getNoticeId())).clauses();
          if (!row.getDecision().equals(PublicNotice.Decision.OPEN.name())) {
            return Outcome.refused(
                Reason.of(
                    "decided-before", clauses, "该异议已经处理。", "The objection is decided already."));
          }
          if (reply.isBlank()) {
            return Outcome.refused(
                Reason.of("reply", clauses, "请填写核查情况和答复。", "The reply is missing."));
          }
          row.setDecision(
              (upheld ? PublicNotice.Decision.UPHELD : PublicNotice.Decision.REJECTED).name());
          row.setReply(reply);
          row.setDecidedBy(actor.username());
          row.setDecidedAt(OffsetDateTime.now(clock));
          row.update();
          if (upheld) {
            db.update(AWARD_APPLICATION)
                .set(AWARD_APPLICATION.STATUS, Standing.DISQUALIFIED.name())
                .where(AWARD_APPLICATION.ID.eq(row.getApplicationId()))
                .execute();
          }
          audit.record(db, actor, "objection.decided", objectionId, row.getDecision());
          return Outcome.accepted(objection(row));
        });
  }

  /** All notices of a tenant, the newest first; public. */
  public List<PublicNotice> all(Tenant tenant) {
    return database.inTransaction(
        tenant,
        db ->
            db.selectFrom(PUBLIC_NOTICE)
                .orderBy(PUBLIC_NOTICE.PUBLISHED_ON.desc(), PUBLIC_NOTICE.STAGE_INDEX.desc())
                .fetch(row -> notice(db, row)));
  }

  public PublicNotice get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> notice(db, row(db, id)));
  }

  /**
   * The notice of the stage under way; empty before it is published. A provisional last day is
   * counted again once the official calendar of its year is known.
   */
  Optional<PublicNotice> of(DSLContext db, Edition edition) {
    Optional<PublicNoticeRecord> row =
        db.selectFrom(PUBLIC_NOTICE)
            .where(PUBLIC_NOTICE.EDITION_ID.eq(edition.id()))
            .and(PUBLIC_NOTICE.STAGE_INDEX.eq(edition.stageIndex()))
            .fetchOptional();
    row.filter(PublicNoticeRecord::getProvisional)
        .ifPresent(
            provisional -> {
              Term term = term(edition, edition.policy().stages().get(edition.stageIndex()));
              WorkingDays.LastDay last =
                  workingDays.after(provisional.getPublishedOn(), term.count());
              provisional.setLastDay(last.day());
              provisional.setProvisional(last.provisional());
              provisional.update();
            });
    return row.map(found -> notice(db, found));
  }

  private static Term term(Edition edition, Stage stage) {
    return stage
        .lasting()
        .stated()
        .map(Stage.Lasting::term)
        .orElseGet(() -> new Term(edition.plan().noticeWorkingDays(), Term.Unit.WORKING_DAYS));
  }

  public List<PublicNotice.Objection> objections(Actor actor, UUID noticeId) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR, UserRole.COMMITTEE),
        db -> objections(db, noticeId));
  }

  List<PublicNotice.Objection> objections(DSLContext db, UUID noticeId) {
    return db.selectFrom(OBJECTION)
        .where(OBJECTION.NOTICE_ID.eq(noticeId))
        .orderBy(OBJECTION.RECEIVED_AT)
        .fetch(PublicNotices::objection);
  }

  private static PublicNoticeRecord row(DSLContext db, UUID id) {
    return db.selectFrom(PUBLIC_NOTICE)
        .where(PUBLIC_NOTICE.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("notice " + id));
  }

  private static List<PublicNotice.Listed> listed(DSLContext db, UUID editionId) {
    return db.select(
            AWARD_APPLICATION.ID,
            APPLICANT.NAME,
            DSL.coalesce(
                DSL.field(
                    db.select(DSL.max(COMMITTEE_DECISION.AWARD))
                        .from(COMMITTEE_DECISION)
                        .where(COMMITTEE_DECISION.APPLICATION_ID.eq(AWARD_APPLICATION.ID))),
                AWARD_APPLICATION.AWARD))
        .from(AWARD_APPLICATION)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
        .where(AWARD_APPLICATION.EDITION_ID.eq(editionId))
        .and(AWARD_APPLICATION.STATUS.in(inPlay()))
        .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER)
        .fetch(row -> new PublicNotice.Listed(row.value1(), row.value2(), row.value3()));
  }

  private static List<String> inPlay() {
    return java.util.Arrays.stream(Standing.values())
        .filter(Standing::inPlay)
        .map(Enum::name)
        .toList();
  }

  private static PublicNotice notice(DSLContext db, PublicNoticeRecord row) {
    return new PublicNotice(
        row.getId(),
        row.getEditionId(),
        row.getStageIndex(),
        row.getTitle(),
        row.getBody(),
        row.getBodyHash(),
        row.getPublishedOn(),
        row.getFirstDay(),
        row.getLastDay(),
        row.getProvisional(),
        row.getTerm(),
        PublicNotice.TermSource.valueOf(row.getTermFrom()),
        Clauses.read(row.getClauses()),
        listed(db, row.getEditionId()));
  }

  private static PublicNotice.Objection objection(ObjectionRecord row) {
    return new PublicNotice.Objection(
        row.getId(),
        row.getReceiptNumber(),
        row.getApplicationId(),
        PublicNotice.ObjectorKind.valueOf(row.getObjectorKind()),
        row.getObjectorName(),
        row.getContact(),
        row.getGrounds(),
        row.getReceivedAt().atZoneSameInstant(OfficialClock.ZONE).toOffsetDateTime(),
        PublicNotice.Decision.valueOf(row.getDecision()),
        row.getReply());
  }
}
