package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.NOTICE_ENTRY;
import static laurel.tenants.jooq.tenant.Tables.OBJECTION;
import static laurel.tenants.jooq.tenant.Tables.PUBLIC_NOTICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.audit.Change;
import laurel.calendar.OfficialClock;
import laurel.calendar.WorkingDays;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import laurel.tenants.jooq.tenant.tables.records.PublicNoticeRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Reads notices as they were shown, and objections. */
@Service
public class PublicNotices {

  /** On record where a day changed and nobody is known to have changed the calendar. */
  private static final String CALENDAR = "calendar";

  private final TenantDatabase database;
  private final Editions editions;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final Tenants tenants;
  private final AuditTrail audit;
  private final SubjectKind<PublicNotice> kind =
      new SubjectKind<>("notice", new BilingualText("公示", "notice"), this::locked, this::get);
  private final SubjectKind<PublicNotice.Objection> objectionKind =
      new SubjectKind<>(
          "objection",
          new BilingualText("异议", "objection"),
          this::lockedObjection,
          this::objection);

  PublicNotices(
      TenantDatabase database,
      Editions editions,
      WorkingDays workingDays,
      Clock clock,
      Tenants tenants,
      AuditTrail audit) {
    this.database = database;
    this.editions = editions;
    this.workingDays = workingDays;
    this.clock = clock;
    this.tenants = tenants;
    this.audit = audit;
  }

  SubjectKind<PublicNotice> kind() {
    return kind;
  }

  SubjectKind<PublicNotice.Objection> objectionKind() {
    return objectionKind;
  }

  /** The edition first: its stage must not end between the question and the objection. */
  private PublicNotice locked(DSLContext db, UUID id, SubjectKind.Hold hold) {
    editions.hold(db, get(db, id).editionId(), hold);
    db.selectOne().from(PUBLIC_NOTICE).where(PUBLIC_NOTICE.ID.eq(id)).forUpdate().execute();
    return get(db, id);
  }

  /** Edition, application, objection: an upheld objection closes the application. */
  private PublicNotice.Objection lockedObjection(DSLContext db, UUID id, SubjectKind.Hold hold) {
    PublicNotice.Objection seen = objection(db, id);
    editions.hold(db, seen.editionId(), hold);
    db.selectOne()
        .from(AWARD_APPLICATION)
        .where(AWARD_APPLICATION.ID.eq(seen.applicationId()))
        .forUpdate()
        .execute();
    db.selectOne().from(OBJECTION).where(OBJECTION.ID.eq(id)).forUpdate().execute();
    return objection(db, id);
  }

  /** All notices of a tenant, the newest first; public. */
  public List<PublicNotice> all(Tenant tenant) {
    return database.inTransaction(tenant, db -> list(db, DSL.noCondition()));
  }

  public PublicNotice get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> get(db, id));
  }

  PublicNotice get(DSLContext db, UUID id) {
    return list(db, PUBLIC_NOTICE.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("notice " + id));
  }

  /** The notice of the run under way; empty before it is published. */
  public Optional<PublicNotice> now(Tenant tenant, Edition edition) {
    return database.inTransaction(tenant, db -> now(db, edition));
  }

  Optional<PublicNotice> now(DSLContext db, Edition edition) {
    Condition here =
        PUBLIC_NOTICE
            .EDITION_ID
            .eq(edition.id())
            .and(PUBLIC_NOTICE.RUN_INDEX.eq(edition.runIndex()));
    db.selectFrom(PUBLIC_NOTICE)
        .where(here)
        .fetchOptional()
        .ifPresent(row -> recount(db, edition, row, CALENDAR));
    return list(db, here).stream().findFirst();
  }

  /** A running notice is counted again when the official calendar has changed. */
  private void recount(DSLContext db, Edition edition, PublicNoticeRecord row, String by) {
    WorkingDays.LastDay last =
        lastDay(
            row.getPublishedOn(), term(edition, edition.policy().stages().get(row.getRunIndex())));
    boolean running = !LocalDate.now(clock).isAfter(row.getLastDay()) || row.getProvisional();
    if (running
        && (!last.day().equals(row.getLastDay()) || last.provisional() != row.getProvisional())) {
      audit.record(
          db,
          new Actor(by, Optional.empty(), Set.of(), ""),
          new Change(
              "notice.recount",
              "notice",
              row.getId(),
              "",
              row.getLastDay().toString(),
              last.day().toString(),
              "放假安排调整，公示期重新计算"));
      if (row.getPrintedLastDay() == null) {
        row.setPrintedLastDay(row.getLastDay());
      }
      row.setLastDay(last.day());
      row.setProvisional(last.provisional());
      row.update();
    }
  }

  /** Counts all running notices of all cities again: a year's notice of holidays was entered. */
  @EventListener
  void recountAll(WorkingDays.Entered entered) {
    tenants
        .all()
        .forEach(
            tenant ->
                database.inTransaction(
                    tenant,
                    db -> {
                      var rows =
                          db.selectFrom(PUBLIC_NOTICE)
                              .where(
                                  PUBLIC_NOTICE
                                      .LAST_DAY
                                      .ge(LocalDate.now(clock))
                                      .or(PUBLIC_NOTICE.PROVISIONAL))
                              .forUpdate()
                              .fetch();
                      rows.forEach(
                          row ->
                              recount(db, editions.get(db, row.getEditionId()), row, entered.by()));
                      return rows.size();
                    }));
  }

  WorkingDays.LastDay lastDay(LocalDate published, Term term) {
    return term.unit() == Term.Unit.WORKING_DAYS
        ? workingDays.after(
            term.firstDayCounts() ? published.minusDays(1) : published, term.count())
        : new WorkingDays.LastDay(term.lastDayAfter(published), false);
  }

  /** The length of a notice: the measure's, or where it states none the plan's. */
  static Term term(Edition edition, Stage stage) {
    return stage
        .lasting()
        .stated()
        .map(Stage.Lasting::term)
        .orElseGet(() -> new Term(edition.noticeWorkingDays(), Term.Unit.WORKING_DAYS));
  }

  private List<PublicNotice> list(DSLContext db, Condition condition) {
    LocalDate today = LocalDate.now(clock);
    var rows =
        db.selectFrom(PUBLIC_NOTICE)
            .where(condition)
            .orderBy(PUBLIC_NOTICE.PUBLISHED_ON.desc(), PUBLIC_NOTICE.RUN_INDEX.desc())
            .fetch();
    Map<UUID, List<PublicNotice.Listed>> listed =
        db.selectFrom(NOTICE_ENTRY)
            .where(NOTICE_ENTRY.NOTICE_ID.in(rows.map(PublicNoticeRecord::getId)))
            .orderBy(NOTICE_ENTRY.PLACE)
            .fetchGroups(
                NOTICE_ENTRY.NOTICE_ID,
                row ->
                    new PublicNotice.Listed(row.getApplicationId(), row.getName(), row.getAward()));
    return rows.map(row -> notice(row, listed.getOrDefault(row.getId(), List.of()), today));
  }

  private static PublicNotice notice(
      PublicNoticeRecord row, List<PublicNotice.Listed> listed, LocalDate today) {
    return new PublicNotice(
        row.getId(),
        row.getEditionId(),
        row.getRunIndex(),
        row.getTitle(),
        row.getBody(),
        row.getBodyHash(),
        row.getPublishedOn(),
        row.getFirstDay(),
        row.getLastDay(),
        row.getProvisional(),
        Optional.ofNullable(row.getPrintedLastDay()),
        row.getTerm(),
        PublicNotice.TermSource.valueOf(row.getTermFrom()),
        row.getObjections(),
        Clauses.read(row.getClauses()),
        listed,
        today.isAfter(row.getLastDay()) ? Standing.NOTICE_ENDED : Standing.NOTICE_RUNNING);
  }

  /** The objections to a notice, for those who decide and who inspect. */
  public List<PublicNotice.Objection> objections(Actor actor, UUID notice) {
    return database.inTransaction(
        actor.require(UserRole.SECRETARIAT, UserRole.INSPECTOR),
        db -> objections(db, OBJECTION.NOTICE_ID.eq(notice)));
  }

  private PublicNotice.Objection objection(DSLContext db, UUID id) {
    return objections(db, OBJECTION.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("objection " + id));
  }

  List<PublicNotice.Objection> objections(DSLContext db, Condition condition) {
    return db.select(OBJECTION.fields())
        .select(PUBLIC_NOTICE.EDITION_ID, PUBLIC_NOTICE.CLAUSES, NOTICE_ENTRY.NAME)
        .from(OBJECTION)
        .join(PUBLIC_NOTICE)
        .on(PUBLIC_NOTICE.ID.eq(OBJECTION.NOTICE_ID))
        .join(NOTICE_ENTRY)
        .on(NOTICE_ENTRY.NOTICE_ID.eq(OBJECTION.NOTICE_ID))
        .and(NOTICE_ENTRY.APPLICATION_ID.eq(OBJECTION.APPLICATION_ID))
        .where(condition)
        .orderBy(OBJECTION.RECEIVED_AT)
        .fetch(
            row ->
                new PublicNotice.Objection(
                    row.get(OBJECTION.ID),
                    row.get(OBJECTION.NOTICE_ID),
                    row.get(PUBLIC_NOTICE.EDITION_ID),
                    row.get(OBJECTION.RECEIPT_NUMBER),
                    row.get(OBJECTION.APPLICATION_ID),
                    row.get(NOTICE_ENTRY.NAME),
                    PublicNotice.ObjectorKind.valueOf(row.get(OBJECTION.OBJECTOR_KIND)),
                    row.get(OBJECTION.OBJECTOR_NAME),
                    row.get(OBJECTION.CONTACT),
                    row.get(OBJECTION.GROUNDS),
                    row.get(OBJECTION.RECEIVED_AT)
                        .atZoneSameInstant(OfficialClock.ZONE)
                        .toOffsetDateTime(),
                    Standing.valueOf(row.get(OBJECTION.STANDING)),
                    row.get(OBJECTION.REPLY),
                    Clauses.read(row.get(PUBLIC_NOTICE.CLAUSES))));
  }

  Edition edition(DSLContext db, UUID id) {
    return editions.get(db, id);
  }
}
