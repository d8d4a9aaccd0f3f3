package laurel.regulation;

import static laurel.tenants.jooq.tenant.Tables.REGULATION_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import laurel.audit.AuditTrail;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.policy.Provision;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.RegulationVersionRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Saves, checks and publishes versions of a regulation. */
@Service
public class RegulationVersions {

  private final TenantDatabase database;
  private final AuditTrail audit;
  private final Clock clock;
  private final ConcurrentHashMap<String, Policy> policies = new ConcurrentHashMap<>();

  RegulationVersions(TenantDatabase database, AuditTrail audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Saves a text that compiles as a new version; a text with errors is refused with all of them.
   */
  public Outcome<RegulationVersion> save(Actor author, String text) {
    Tenant tenant = author.require(UserRole.REGULATOR);
    Compilation compilation = RegulationCompiler.compile(text);
    if (compilation.policy().isEmpty()) {
      return new Outcome.Refused<>(
          compilation.errors().stream()
              .map(
                  d ->
                      Reason.of(
                          "regulation-" + d.code().id(),
                          List.of(),
                          "第%d行第%d列：%s%s"
                              .formatted(
                                  d.span().line(),
                                  d.span().column(),
                                  d.message().zh(),
                                  d.help().zh()),
                          "line %d, column %d: %s %s"
                              .formatted(
                                  d.span().line(),
                                  d.span().column(),
                                  d.message().en(),
                                  d.help().en())))
              .toList());
    }
    Policy policy = compilation.policy().get();
    return database.inTransaction(
        tenant,
        db -> {
          audit.oneWriter(db);
          int number = db.fetchCount(REGULATION_VERSION) + 1;
          var row = db.newRecord(REGULATION_VERSION);
          row.setId(UUID.randomUUID());
          row.setNumber(number);
          row.setTitle(policy.measure().title());
          row.setSourceText(text);
          row.setPolicy(PolicyJson.write(policy));
          row.setPolicyHash(PolicyJson.hash(policy));
          row.setStatus(RegulationVersion.Status.CHECKED.name());
          row.setAuthor(author.username());
          row.setPromulgationFrom(RegulationVersion.Source.UNKNOWN.name());
          row.setRehearsal(policy.measure().draft());
          row.setSavedAt(OffsetDateTime.now(clock));
          row.insert();
          audit.record(db, author, "regulation.saved", row.getId(), row.getPolicyHash());
          return Outcome.accepted(version(row));
        });
  }

  /**
   * Publishes a version; the second person is another than the author.
   *
   * @param promulgatedOn needed where the measure's text gives no complete date
   */
  public Outcome<RegulationVersion> publish(
      Actor approver, UUID id, Optional<LocalDate> promulgatedOn) {
    Tenant tenant = approver.require(UserRole.REGULATION_APPROVER);
    return database.inTransaction(
        tenant,
        db -> {
          RegulationVersionRecord row = row(db, id);
          Policy policy = policy(row);
          if (row.getAuthor().equals(approver.username())) {
            return Outcome.refused(
                Reason.of(
                    "second-person",
                    List.of(),
                    "起草人不能审核自己的文本，请由第二人发布。",
                    "The author can not publish the text: a second person must."));
          }
          if (!row.getStatus().equals(RegulationVersion.Status.CHECKED.name())) {
            return Outcome.refused(
                Reason.of(
                    "published-before",
                    List.of(),
                    "这一版本已经发布过。",
                    "This version was published before."));
          }
          List<Statement> blocking = Register.blocking(policy);
          if (!blocking.isEmpty()) {
            return new Outcome.Refused<>(
                blocking.stream().map(RegulationVersions::notCarriedOut).toList());
          }
          Provision<CalendarDate> stated = policy.measure().promulgated();
          Optional<LocalDate> byMeasure =
              stated
                  .stated()
                  .flatMap(
                      date ->
                          date instanceof CalendarDate.Complete(var day)
                              ? Optional.of(day)
                              : Optional.empty());
          if (byMeasure.isEmpty() && promulgatedOn.isEmpty()) {
            return Outcome.refused(
                Reason.of(
                    "promulgation-date",
                    stated.clauses(),
                    "办法的公布日期不完整，发布时须补全。",
                    "The measure's date of promulgation is incomplete: it must be given on publication."));
          }
          LocalDate day = byMeasure.or(() -> promulgatedOn).orElseThrow();
          LocalDate from =
              policy
                  .measure()
                  .inForce()
                  .stated()
                  .map(
                      inForce ->
                          switch (inForce) {
                            case Measure.OnDate(var date) -> date;
                            case Measure.FromPromulgation() -> day;
                            case Measure.AfterPromulgation(var term) ->
                                term.lastDayAfter(day).plusDays(1);
                          })
                  .orElse(day);
          db.update(REGULATION_VERSION)
              .set(REGULATION_VERSION.STATUS, RegulationVersion.Status.SUPERSEDED.name())
              .where(REGULATION_VERSION.STATUS.eq(RegulationVersion.Status.PUBLISHED.name()))
              .execute();
          row.setStatus(RegulationVersion.Status.PUBLISHED.name());
          row.setApprover(approver.username());
          row.setPromulgatedOn(day);
          row.setPromulgationFrom(
              (byMeasure.isPresent()
                      ? RegulationVersion.Source.MEASURE
                      : RegulationVersion.Source.PUBLICATION)
                  .name());
          row.setInForceFrom(from);
          policy
              .measure()
              .validity()
              .stated()
              .map(term -> term.lastDayCounting(from))
              .or(() -> policy.measure().validUntil().stated())
              .ifPresent(row::setLastDayInForce);
          row.update();
          audit.record(db, approver, "regulation.published", id, row.getPolicyHash());
          return Outcome.accepted(version(row));
        });
  }

  private static Reason notCarriedOut(Statement statement) {
    return Reason.of(
        "not-carried-out",
        statement.clauses(),
        "系统还不能执行：" + statement.text().zh() + "。系统能执行以前，办法不能发布。",
        "The system does not carry out yet: "
            + statement.text().en()
            + ". The measure can not be published before it does.");
  }

  /** The version in force for a tenant, as the public may read it. */
  public Optional<RegulationVersion> published(Tenant tenant) {
    return database.inTransaction(
        tenant,
        db ->
            db.selectFrom(REGULATION_VERSION)
                .where(REGULATION_VERSION.STATUS.eq(RegulationVersion.Status.PUBLISHED.name()))
                .fetchOptional(this::version));
  }

  /** All versions, the newest first. */
  public List<RegulationVersion> all(Actor actor) {
    return database.inTransaction(
        actor.require(
            UserRole.REGULATOR,
            UserRole.REGULATION_APPROVER,
            UserRole.SECRETARIAT,
            UserRole.INSPECTOR),
        db ->
            db.selectFrom(REGULATION_VERSION)
                .orderBy(REGULATION_VERSION.NUMBER.desc())
                .fetch(this::version));
  }

  /** A version within the caller's transaction. */
  public RegulationVersion get(DSLContext db, UUID id) {
    return version(row(db, id));
  }

  private static RegulationVersionRecord row(DSLContext db, UUID id) {
    return db.selectFrom(REGULATION_VERSION)
        .where(REGULATION_VERSION.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("regulation version " + id));
  }

  private Policy policy(RegulationVersionRecord row) {
    return policies.computeIfAbsent(row.getPolicyHash(), _ -> PolicyJson.read(row.getPolicy()));
  }

  private RegulationVersion version(RegulationVersionRecord row) {
    return new RegulationVersion(
        row.getId(),
        row.getNumber(),
        row.getTitle(),
        row.getSourceText(),
        policy(row),
        row.getPolicyHash(),
        RegulationVersion.Status.valueOf(row.getStatus()),
        row.getAuthor(),
        Optional.ofNullable(row.getPromulgatedOn()),
        RegulationVersion.Source.valueOf(row.getPromulgationFrom()),
        Optional.ofNullable(row.getInForceFrom()),
        Optional.ofNullable(row.getLastDayInForce()),
        row.getRehearsal());
  }
}
