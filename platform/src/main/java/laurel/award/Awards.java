package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.APPLICANT;
import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.BAN;
import static laurel.tenants.jooq.tenant.Tables.COMMITTEE_DECISION;
import static laurel.tenants.jooq.tenant.Tables.EDITION;
import static laurel.tenants.jooq.tenant.Tables.LEDGER_ENTRY;
import static laurel.tenants.jooq.tenant.Tables.REVOCATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.audit.AuditTrail;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
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
import laurel.tenants.jooq.tenant.tables.records.AwardRecord;
import laurel.tenants.jooq.tenant.tables.records.LedgerEntryRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Grants what was approved, pays it once, revokes it by its clause. */
@Service
public class Awards {

  /** The last day of a ban that has none. */
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private static final String GRANTED = "GRANTED";
  private static final String PAID = "PAID";
  private static final String RECOVERED = "RECOVERED";

  private final TenantDatabase database;
  private final Editions editions;
  private final AuditTrail audit;
  private final Clock clock;

  Awards(TenantDatabase database, Editions editions, AuditTrail audit, Clock clock) {
    this.database = database;
    this.editions = editions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Approves the proposed recipients and grants their awards; ends the stage. */
  public Outcome<List<Award>> approve(Actor actor, UUID editionId, String documentNumber) {
    Tenant tenant = actor.require(UserRole.APPROVER);
    return database.inTransaction(
        tenant,
        db -> {
          Edition edition = editions.get(db, editionId);
          return editions
              .requireStage(edition, StageKind.APPROVAL)
              .then(
                  stage -> {
                    if (documentNumber.isBlank()) {
                      return Outcome.refused(
                          Reason.of(
                              "document-number",
                              stage.clauses(),
                              "请填写批准文号。",
                              "The number of the approving document is missing."));
                    }
                    grant(db, actor, edition, stage, documentNumber);
                    return editions
                        .endStage(db, actor, editionId, documentNumber)
                        .then(_ -> Outcome.accepted(list(db, AWARD.EDITION_ID.eq(editionId))));
                  });
        });
  }

  private void grant(
      DSLContext db, Actor actor, Edition edition, Stage stage, String documentNumber) {
    LocalDate today = LocalDate.now(clock);
    int serial = 0;
    for (var row :
        db.select(
                AWARD_APPLICATION.ID,
                AWARD_APPLICATION.APPLICANT_ID,
                COMMITTEE_DECISION.AWARD,
                APPLICANT.RECIPIENT)
            .from(AWARD_APPLICATION)
            .join(COMMITTEE_DECISION)
            .on(COMMITTEE_DECISION.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
            .join(APPLICANT)
            .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
            .where(AWARD_APPLICATION.EDITION_ID.eq(edition.id()))
            .and(AWARD_APPLICATION.STATUS.eq(Standing.PROPOSED.name()))
            .orderBy(AWARD_APPLICATION.RECEIPT_NUMBER)) {
      AwardRule rule =
          edition.policy().award(row.value3()).orElseThrow(() -> new NotFound(row.value3()));
      var award = db.newRecord(AWARD);
      award.setId(UUID.randomUUID());
      award.setEditionId(edition.id());
      award.setApplicationId(row.value1());
      award.setApplicantId(row.value2());
      award.setName(rule.name());
      award.setGrantedOn(today);
      rule.validity()
          .stated()
          .ifPresent(validity -> award.setLastValidDay(validity.term().lastDayAfter(today)));
      award.setCertificateNumber(
          "%d-%02d-%03d".formatted(edition.plan().year(), edition.number(), ++serial));
      award.setDocumentNumber(documentNumber);
      award.setClauses(Clauses.write(stage.clauses()));
      award.setPolicyHash(edition.version().policyHash());
      award.insert();
      db.update(AWARD_APPLICATION)
          .set(AWARD_APPLICATION.STATUS, Standing.AWARDED.name())
          .where(AWARD_APPLICATION.ID.eq(row.value1()))
          .execute();
      rule.bonus()
          .stated()
          .map(bonus -> bonus.fenFor(RecipientKind.valueOf(row.value4())))
          .filter(fen -> fen > 0)
          .ifPresent(
              fen -> enter(db, actor, award.getId(), GRANTED, fen, rule.bonus().clauses(), today));
      audit.record(db, actor, "award.granted", award.getId(), award.getCertificateNumber());
    }
  }

  private void enter(
      DSLContext db,
      Actor actor,
      UUID award,
      String kind,
      long fen,
      List<Clause> clauses,
      LocalDate day) {
    db.insertInto(LEDGER_ENTRY)
        .values(UUID.randomUUID(), award, kind, fen, day, Clauses.write(clauses), actor.username())
        .execute();
    audit.record(db, actor, "ledger." + kind, award, Long.toString(fen));
  }

  /** Records that the bonus was paid; a bonus is paid once. */
  public Outcome<Award> pay(Actor actor, UUID id) {
    Tenant tenant = actor.require(UserRole.SECRETARIAT);
    return database.inTransaction(
        tenant,
        db -> {
          Award award = locked(db, id);
          AwardRule rule = rule(db, award);
          if (award.bonusFen() == 0) {
            return Outcome.refused(
                Reason.of(
                    "no-bonus",
                    rule.bonus().clauses(),
                    "该奖项没有规定奖金。",
                    "No bonus is stated for this award."));
          }
          if (award.paid()) {
            return Outcome.refused(
                Reason.of(
                    "paid-before",
                    rule.bonus().clauses(),
                    "奖金已经拨付，不能重复拨付。",
                    "The bonus was paid; it is not paid twice."));
          }
          if (award.state() == Award.State.REVOKED) {
            return Outcome.refused(
                Reason.of(
                    "revoked",
                    award.revocation().map(Award.RevocationNote::clauses).orElse(List.of()),
                    "奖项已经撤销，不能拨付奖金。",
                    "The award is revoked: no bonus is paid."));
          }
          enter(
              db, actor, id, PAID, award.bonusFen(), rule.bonus().clauses(), LocalDate.now(clock));
          return Outcome.accepted(one(db, id));
        });
  }

  /** The causes for which an award of an edition can be revoked, with their rules. */
  public Map<String, RevocationRule> causes(Policy policy) {
    var causes = new java.util.LinkedHashMap<String, RevocationRule>();
    policy.revocations().forEach(rule -> rule.causes().forEach(cause -> causes.put(cause, rule)));
    return causes;
  }

  /** Revokes an award: what is recovered and how long a ban runs is the measure's word. */
  public Outcome<Award> revoke(
      Actor actor, UUID id, String cause, String documentNumber, String statement) {
    Tenant tenant = actor.require(UserRole.APPROVER);
    return database.inTransaction(
        tenant,
        db -> {
          Award award = locked(db, id);
          Policy policy = policyOf(db, award.id());
          RevocationRule rule = causes(policy).get(cause);
          LocalDate today = LocalDate.now(clock);
          List<Reason> reasons = revocationReasons(award, rule, documentNumber, statement, today);
          if (!reasons.isEmpty() || rule == null) {
            return new Outcome.Refused<>(reasons);
          }
          recordRevocation(db, actor, award, rule, cause, documentNumber, statement, today);
          return Outcome.accepted(one(db, id));
        });
  }

  private static List<Reason> revocationReasons(
      Award award,
      @org.jspecify.annotations.Nullable RevocationRule rule,
      String documentNumber,
      String statement,
      LocalDate today) {
    var reasons = new ArrayList<Reason>();
    if (rule == null) {
      reasons.add(
          Reason.of("cause", List.of(), "办法没有规定这一撤销情形。", "The measure knows no such cause."));
      return reasons;
    }
    if (award.state() == Award.State.REVOKED) {
      reasons.add(
          Reason.of("revoked-before", rule.clauses(), "该奖项已经撤销。", "The award is revoked already."));
    }
    if (documentNumber.isBlank() || statement.isBlank()) {
      reasons.add(
          Reason.of(
              "statement",
              rule.clauses(),
              "请填写查证情况和批准文号。",
              "The finding and the approving document's number are missing."));
    }
    Optional<LocalDate> last =
        switch (rule.window()) {
          case RevocationRule.AnyTime() -> Optional.empty();
          case RevocationRule.AfterAward(Term term) ->
              Optional.of(term.lastDayAfter(award.grantedOn()));
          case RevocationRule.WithinValidity() -> award.lastValidDay();
        };
    if (last.map(today::isAfter).orElse(false)) {
      reasons.add(
          Reason.of(
              "window",
              rule.clauses(),
              "这一情形只在 " + last.get() + " 之前（含当日）适用。",
              "This cause counts up to and including " + last.get() + "."));
    }
    return reasons;
  }

  private void recordRevocation(
      DSLContext db,
      Actor actor,
      Award award,
      RevocationRule rule,
      String cause,
      String documentNumber,
      String statement,
      LocalDate today) {
    String clauses = Clauses.write(rule.clauses());
    db.insertInto(REVOCATION)
        .values(
            award.id(),
            cause,
            clauses,
            String.join("、", rule.recovers()),
            rule.recoversBonus(),
            documentNumber,
            statement,
            today,
            actor.username())
        .execute();
    audit.record(db, actor, "award.revoked", award.id(), cause);
    if (rule.recoversBonus() && award.paid()) {
      enter(db, actor, award.id(), RECOVERED, award.bonusFen(), rule.clauses(), today);
    }
    rule.ban()
        .stated()
        .ifPresent(
            ban ->
                db.insertInto(BAN)
                    .values(
                        UUID.randomUUID(),
                        db.select(AWARD.APPLICANT_ID)
                            .from(AWARD)
                            .where(AWARD.ID.eq(award.id()))
                            .fetchSingle()
                            .value1(),
                        award.id(),
                        cause,
                        Clauses.write(rule.ban().clauses()),
                        today.plusDays(1),
                        ban.lastDay(today).orElse(FOR_EVER))
                    .execute());
  }

  /** All awards of a tenant, the newest first; public. */
  public List<Award> all(Tenant tenant) {
    return database.inTransaction(tenant, db -> list(db, DSL.noCondition()));
  }

  /** The award behind a certificate's number; public. */
  public Optional<Award> byCertificate(Tenant tenant, String number) {
    return database.inTransaction(
        tenant, db -> list(db, AWARD.CERTIFICATE_NUMBER.eq(number.strip())).stream().findFirst());
  }

  private Award one(DSLContext db, UUID id) {
    return list(db, AWARD.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("award " + id));
  }

  private Award locked(DSLContext db, UUID id) {
    db.selectFrom(AWARD).where(AWARD.ID.eq(id)).forUpdate().fetch();
    return one(db, id);
  }

  private Policy policyOf(DSLContext db, UUID award) {
    UUID edition =
        db.select(AWARD.EDITION_ID).from(AWARD).where(AWARD.ID.eq(award)).fetchSingle().value1();
    return editions.get(db, edition).policy();
  }

  private AwardRule rule(DSLContext db, Award award) {
    return policyOf(db, award.id())
        .award(award.name())
        .orElseThrow(() -> new NotFound(award.name()));
  }

  private List<Award> list(DSLContext db, Condition condition) {
    LocalDate today = LocalDate.now(clock);
    return db.select(AWARD.fields())
        .select(APPLICANT.NAME, EDITION.NUMBER)
        .from(AWARD)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD.APPLICANT_ID))
        .join(EDITION)
        .on(EDITION.ID.eq(AWARD.EDITION_ID))
        .where(condition)
        .orderBy(AWARD.GRANTED_ON.desc(), AWARD.CERTIFICATE_NUMBER)
        .fetch(
            row ->
                award(
                    db, row.into(AWARD), row.get(APPLICANT.NAME), row.get(EDITION.NUMBER), today));
  }

  private static Award award(
      DSLContext db, AwardRecord row, String recipient, int edition, LocalDate today) {
    Map<String, LedgerEntryRecord> ledger =
        db.selectFrom(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.AWARD_ID.eq(row.getId()))
            .fetchMap(LEDGER_ENTRY.KIND);
    Optional<LocalDate> bannedUntil =
        db.select(BAN.LAST_DAY)
            .from(BAN)
            .where(BAN.AWARD_ID.eq(row.getId()))
            .fetchOptional(BAN.LAST_DAY);
    Optional<Award.RevocationNote> revocation =
        db.selectFrom(REVOCATION)
            .where(REVOCATION.AWARD_ID.eq(row.getId()))
            .fetchOptional(
                r ->
                    new Award.RevocationNote(
                        r.getRevokedOn(),
                        r.getCause(),
                        r.getDocumentNumber(),
                        Clauses.read(r.getClauses()),
                        bannedUntil));
    Optional<LocalDate> last = Optional.ofNullable(row.getLastValidDay());
    Award.State state =
        revocation.isPresent()
            ? Award.State.REVOKED
            : last.map(today::isAfter).orElse(false) ? Award.State.EXPIRED : Award.State.VALID;
    LedgerEntryRecord granted = ledger.get(GRANTED);
    return new Award(
        row.getId(),
        edition,
        row.getName(),
        recipient,
        row.getGrantedOn(),
        last,
        row.getCertificateNumber(),
        row.getDocumentNumber(),
        granted == null ? 0 : granted.getFen(),
        ledger.containsKey(PAID),
        ledger.containsKey(RECOVERED),
        state,
        Clauses.read(row.getClauses()),
        revocation);
  }
}
