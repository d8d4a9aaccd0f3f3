package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD;
import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;
import static laurel.tenants.jooq.tenant.Tables.EDITION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Editions;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.CaseFileRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Reads awards and the ledger. */
@Service
public class Awards {

  private final TenantDatabase database;
  private final Editions editions;
  private final Bans bans;
  private final Clock clock;
  private final SubjectKind<Award> kind =
      new SubjectKind<>("award", new BilingualText("奖项", "award"), this::locked, this::get);

  Awards(TenantDatabase database, Editions editions, Bans bans, Clock clock) {
    this.database = database;
    this.editions = editions;
    this.bans = bans;
    this.clock = clock;
  }

  public SubjectKind<Award> kind() {
    return kind;
  }

  /** An award of an edition that is held; other steps on its ledger wait. */
  public Award locked(DSLContext db, UUID id, SubjectKind.Hold hold) {
    editions.hold(db, get(db, id).editionId(), hold);
    db.selectOne().from(AWARD).where(AWARD.ID.eq(id)).forUpdate().execute();
    return get(db, id);
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

  public Award get(Tenant tenant, UUID id) {
    return database.inTransaction(tenant, db -> get(db, id));
  }

  /** An award within the caller's transaction. */
  public Award get(DSLContext db, UUID id) {
    return list(db, AWARD.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("award " + id));
  }

  /** The policy an award was granted under: the one source of what follows from it. */
  public Policy policyOf(DSLContext db, Award award) {
    return editions.get(db, award.editionId()).policy();
  }

  /** The policy an award was granted under. */
  public Policy policyOf(Tenant tenant, Award award) {
    return database.inTransaction(tenant, db -> policyOf(db, award));
  }

  AwardRule rule(DSLContext db, Award award) {
    return policyOf(db, award).award(award.name()).orElseThrow(() -> new NotFound(award.name()));
  }

  List<Award> list(DSLContext db, Condition condition) {
    LocalDate today = LocalDate.now(clock);
    var rows =
        db.select(AWARD.fields())
            .select(EDITION.NUMBER)
            .from(AWARD)
            .join(EDITION)
            .on(EDITION.ID.eq(AWARD.EDITION_ID))
            .where(condition)
            .orderBy(AWARD.GRANTED_ON.desc(), AWARD.CERTIFICATE_NUMBER)
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.map(row -> row.get(AWARD.ID));
    Map<UUID, BonusLedger> ledgers = LedgerBook.of(db, ids);
    Map<UUID, CaseFileRecord> revoked =
        db.selectFrom(CASE_FILE)
            .where(CASE_FILE.AWARD_ID.in(ids))
            .and(CASE_FILE.STANDING.eq(Standing.CASE_UPHELD.name()))
            .fetchMap(CASE_FILE.AWARD_ID);
    return rows.map(
        row ->
            award(
                row,
                Award.Ledger.of(ledgers.getOrDefault(row.get(AWARD.ID), BonusLedger.EMPTY)),
                Optional.ofNullable(revoked.get(row.get(AWARD.ID)))
                    .map(found -> revocation(db, found)),
                today));
  }

  private Award.Revocation revocation(DSLContext db, CaseFileRecord row) {
    return new Award.Revocation(
        row.getClosedOn(),
        row.getCause(),
        row.getDocumentNumber(),
        Clauses.read(row.getClauses()),
        bans.endOf(db, row.getId()));
  }

  private static Award award(
      Record joined, Award.Ledger ledger, Optional<Award.Revocation> revocation, LocalDate today) {
    var row = joined.into(AWARD);
    Optional<LocalDate> last = Optional.ofNullable(row.getLastValidDay());
    return new Award(
        row.getId(),
        row.getEditionId(),
        row.getApplicationId(),
        row.getPartyId(),
        joined.get(EDITION.NUMBER),
        row.getName(),
        row.getPrintedName(),
        RecipientKind.valueOf(row.getRecipient()),
        row.getGrantedOn(),
        last,
        row.getCertificateNumber(),
        row.getDocumentNumber(),
        row.getReevaluated(),
        ledger,
        revocation.isPresent()
            ? Standing.REVOKED
            : last.map(today::isAfter).orElse(false) ? Standing.EXPIRED : Standing.VALID,
        Clauses.read(row.getClauses()),
        revocation);
  }
}
