package laurel.casework;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.CASE_FILE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.decision.Clauses;
import laurel.decision.NotFound;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.text.BilingualText;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.SubjectKind;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.tenant.tables.records.CaseFileRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** Reads cases. */
@Service
public class Cases {

  private final TenantDatabase database;
  private final Editions editions;
  private final Awards awards;
  private final SubjectKind<CaseFile> kind =
      new SubjectKind<>("case", new BilingualText("案件", "case"), this::locked, this::get);

  Cases(TenantDatabase database, Editions editions, Awards awards) {
    this.database = database;
    this.editions = editions;
    this.awards = awards;
  }

  SubjectKind<CaseFile> kind() {
    return kind;
  }

  /** Edition, application, award, case: what an upheld case closes is held before the case. */
  private CaseFile locked(DSLContext db, UUID id, SubjectKind.Hold hold) {
    CaseFile seen = get(db, id);
    editions.hold(db, seen.editionId(), hold);
    db.selectOne()
        .from(AWARD_APPLICATION)
        .where(AWARD_APPLICATION.ID.eq(seen.applicationId()))
        .forUpdate()
        .execute();
    seen.awardId().ifPresent(award -> awards.locked(db, award, hold));
    db.selectOne().from(CASE_FILE).where(CASE_FILE.ID.eq(id)).forUpdate().execute();
    return get(db, id);
  }

  /** All cases of a city, the newest first. */
  public List<CaseFile> all(Actor actor) {
    return database.inTransaction(
        actor.require(
            UserRole.SECRETARIAT, UserRole.COMMITTEE, UserRole.APPROVER, UserRole.INSPECTOR),
        db -> list(db, DSL.noCondition()));
  }

  /** What the measure an award was granted under says of each cause. */
  public Map<String, CaseRule> rulesFor(Tenant tenant, Award award) {
    return CaseRule.of(awards.policyOf(tenant, award), CaseFile.Kind.REVOCATION);
  }

  CaseFile get(DSLContext db, UUID id) {
    return list(db, CASE_FILE.ID.eq(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("case " + id));
  }

  CaseRule rule(DSLContext db, CaseFile file) {
    return Optional.ofNullable(
            CaseRule.of(editions.get(db, file.editionId()).policy(), file.kind()).get(file.cause()))
        .orElseThrow(() -> new IllegalStateException("no rule for the case " + file.id()));
  }

  private List<CaseFile> list(DSLContext db, Condition condition) {
    return db.select(CASE_FILE.fields())
        .select(AWARD_APPLICATION.PRINTED_NAME)
        .from(CASE_FILE)
        .join(AWARD_APPLICATION)
        .on(AWARD_APPLICATION.ID.eq(CASE_FILE.APPLICATION_ID))
        .where(condition)
        .orderBy(CASE_FILE.OPENED_ON.desc())
        .fetch(row -> file(db, row.into(CASE_FILE), row.get(AWARD_APPLICATION.PRINTED_NAME)));
  }

  private CaseFile file(DSLContext db, CaseFileRecord row, String about) {
    var kind = CaseFile.Kind.valueOf(row.getKind());
    Standing standing = Standing.valueOf(row.getStanding());
    Optional<CaseRule> rule =
        Optional.ofNullable(
            CaseRule.of(editions.get(db, row.getEditionId()).policy(), kind).get(row.getCause()));
    Optional<RevocationRule.Part> next = rule.flatMap(r -> r.next(standing));
    return new CaseFile(
        row.getId(),
        kind,
        row.getEditionId(),
        row.getApplicationId(),
        Optional.ofNullable(row.getAwardId()),
        about,
        row.getCause(),
        row.getEventOn(),
        row.getStatement(),
        Clauses.read(row.getClauses()),
        standing,
        next,
        rule.flatMap(r -> next.map(r::bodies)).orElse(List.of()),
        row.getDocumentNumber(),
        row.getOpenedOn(),
        row.getOpenedBy(),
        Optional.ofNullable(row.getClosedOn()));
  }
}
