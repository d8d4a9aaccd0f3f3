package laurel;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.DECISION;
import static laurel.tenants.jooq.tenant.Tables.ENTRY;
import static laurel.tenants.jooq.tenant.Tables.PARTY;
import static laurel.tenants.jooq.tenant.Tables.PARTY_MEMBER;
import static laurel.tenants.jooq.tenant.Tables.REGULATION_VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationLists;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.audit.AuditRecords;
import laurel.calendar.OfficialClock;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Fronts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.regulation.RegulationVersions;
import laurel.review.Assignment;
import laurel.review.ReviewSteps;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.junit.jupiter.api.Test;

/** How much reading costs, in statements. */
class ReadsIntegrationTests {

  private static final int MANY = 500;

  private final StepRunner runner = Platform.bean(StepRunner.class);
  private final Editions editions = Platform.bean(Editions.class);
  private final ApplicationSteps steps = Platform.bean(ApplicationSteps.class);
  private final AwardApplications applications = Platform.bean(AwardApplications.class);

  /** A city and its edition under way. */
  private record Scene(Tenant tenant, Edition edition) {}

  private Scene at(StageKind... kinds) {
    return Platform.bean(Tenants.class).all().stream()
        .flatMap(tenant -> editions.underWay(tenant).map(e -> new Scene(tenant, e)).stream())
        .filter(scene -> Set.of(kinds).contains(scene.edition().stage().orElseThrow().kind()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listOfFiveHundredWithTheirDecisionsTakesFourQueries() {
    Scene scene = at(StageKind.APPLICATION);
    Actor secretariat =
        Actor.of(scene.tenant().slug() + "-secretariat", scene.tenant(), UserRole.SECRETARIAT);
    Statements.during(
        scene.tenant(),
        (db, statements) -> {
          fill(db, scene.edition());
          var pages = new ArrayList<ApplicationLists.Page>();
          List<String> sent =
              statements.of(
                  () ->
                      pages.add(
                          Platform.bean(ApplicationLists.class)
                              .of(
                                  secretariat,
                                  scene.edition().id(),
                                  new ApplicationLists.Query(
                                      "多", ApplicationLists.Sort.NAME, 0, MANY))));
          assertThat(sent).hasSizeLessThanOrEqualTo(4);
          assertThat(sent).noneMatch(sql -> sql.contains("dossier"));
          assertThat(pages.getFirst().total()).isEqualTo(MANY + 1);
          assertThat(pages.getFirst().lines())
              .hasSize(MANY)
              .allMatch(line -> line.eligible().equals(Optional.of(true)));
        });
  }

  @Test
  void pageBeyondTheEndSaysHowManyThereAre() {
    Scene scene = at(StageKind.APPLICATION);
    Actor secretariat =
        Actor.of(scene.tenant().slug() + "-secretariat", scene.tenant(), UserRole.SECRETARIAT);
    var lists = Platform.bean(ApplicationLists.class);
    int total = lists.of(secretariat, scene.edition().id(), ApplicationLists.Query.ALL).total();
    assertThat(total).isPositive();
    for (int page : new int[] {99, 5_000_000, Integer.MAX_VALUE}) {
      var query = new ApplicationLists.Query("", ApplicationLists.Sort.NAME, page, MANY);
      assertThat(lists.of(secretariat, scene.edition().id(), query).total()).isEqualTo(total);
      assertThat(
              Platform.bean(AuditRecords.class)
                  .page(secretariat, AuditRecords.Search.ALL, page)
                  .total())
          .isPositive();
    }
  }

  /** One application more than a page holds, each with a decision on its eligibility. */
  private static void fill(DSLContext db, Edition edition) {
    var rows = new ArrayList<TableRecord<?>>();
    OffsetDateTime now = OffsetDateTime.now(Platform.bean(OfficialClock.class));
    for (int i = 0; i <= MANY; i++) {
      var party = db.newRecord(PARTY);
      party.from(new Object[] {UUID.randomUUID(), "ORGANISATION", "reads-" + i});
      rows.add(party);
      var row = db.newRecord(AWARD_APPLICATION);
      row.setId(UUID.randomUUID()).setEditionId(edition.id()).setPartyId(party.getId());
      row.setPrintedName("多" + i).setRecipient("ORGANISATION");
      row.setAward(edition.policy().awards().getFirst().name()).setCategory("");
      row.setState("SUBMITTED").setVersion(1).setReceiptNumber("reads-" + i);
      row.setContentHash("").setReturnedParts("").setSubmittedBy("").setSubmittedAt(now);
      row.setSavedAt(now);
      rows.add(row);
      var entry = db.newRecord(ENTRY);
      entry.setEditionId(edition.id()).setRunIndex(edition.runIndex());
      entry.setApplicationId(row.getId()).setOutcome("OPEN").setAward("");
      entry.setReason("").setClauses("");
      rows.add(entry);
      var decision = db.newRecord(DECISION);
      decision.setId(UUID.randomUUID()).setKind("ELIGIBILITY").setEditionId(edition.id());
      decision.setRunIndex(0).setApplicationId(row.getId()).setSubjectId(row.getId());
      decision.setOutcome("ELIGIBLE").setContent("").setReasons("[]").setClauses("");
      decision.setPolicyHash("").setLawDate(LocalDate.EPOCH).setDecidedBy("").setDecidedFor("");
      decision.setDecidedAt(now);
      rows.add(decision);
    }
    db.batchInsert(rows).execute();
  }

  @Test
  void editionTakesTwoQueriesAndNoPolicyIsReadAgain() {
    Scene scene = at(StageKind.APPLICATION);
    Statements.during(
        scene.tenant(),
        (db, statements) -> {
          assertThat(statements.of(() -> editions.get(db, scene.edition().id()))).hasSize(2);
          assertThat(statements.of(() -> editions.all(scene.tenant()))).hasSize(2);
        });
    assertThat(editions.get(scene.tenant(), scene.edition().id()).regulation())
        .isSameAs(scene.edition().regulation());
  }

  @Test
  void frontPageNeedsNoTransactionOfACityReadBefore() {
    List<Tenant> cities = Platform.bean(Tenants.class).all();
    Fronts fronts = Platform.bean(Fronts.class);
    cities.forEach(fronts::of);
    // In an open transaction any other city's would be refused.
    Platform.bean(TenantDatabase.class)
        .inTransaction(
            cities.getFirst(),
            _ -> {
              assertThat(cities).allMatch(city -> fronts.of(city).isPresent());
              return true;
            });
  }

  @Test
  void versionWhosePublicationIsRolledBackIsNotKeptAsPublished() {
    Scene scene = at(StageKind.APPLICATION);
    RegulationVersions versions = Platform.bean(RegulationVersions.class);
    UUID id = UUID.randomUUID();
    Statements.during(
        scene.tenant(),
        (db, _) -> {
          var row =
              db.selectFrom(REGULATION_VERSION)
                  .where(REGULATION_VERSION.ID.eq(scene.edition().regulation().id()))
                  .fetchSingle();
          row.setId(id).setNumber(999);
          db.insertInto(REGULATION_VERSION).set(row).execute();
          assertThat(versions.get(db, id).standing()).isEqualTo(Standing.PUBLISHED);
        });
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> versions.get(scene.tenant(), id))
        .isInstanceOf(laurel.decision.NotFound.class);
  }

  @Test
  void everyForeignKeyHasAnIndex() {
    Tenant tenant = Platform.bean(Tenants.class).all().getFirst();
    String missing =
        """
        SELECT c.conrelid::regclass::text || '.' || c.conname
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.connamespace IN (?::regnamespace, 'directory'::regnamespace)
          AND NOT EXISTS (
            SELECT 1 FROM pg_index i
            WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
              AND (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
        """;
    List<String> without =
        Platform.bean(TenantDatabase.class)
            .inTransaction(
                tenant, db -> db.fetch(missing, tenant.id().value()).getValues(0, String.class));
    assertThat(without).isEmpty();
  }

  /** An application of the demo that was handed in, and the person who did it. */
  private record Own(Actor actor, AwardApplication application) {}

  private Own handedIn(DSLContext db, Scene scene) {
    var row =
        db.select(AWARD_APPLICATION.ID, PARTY_MEMBER.USERNAME, PARTY.IDENTITY_CODE)
            .from(AWARD_APPLICATION)
            .join(PARTY)
            .on(PARTY.ID.eq(AWARD_APPLICATION.PARTY_ID))
            .join(PARTY_MEMBER)
            .on(PARTY_MEMBER.PARTY_ID.eq(PARTY.ID))
            .where(AWARD_APPLICATION.EDITION_ID.eq(scene.edition().id()))
            .and(AWARD_APPLICATION.RECEIPT_NUMBER.isNotNull())
            .limit(1)
            .fetchSingle();
    var actor =
        new Actor(
            row.value2(), Optional.of(scene.tenant()), Set.of(UserRole.APPLICANT), row.value3());
    return new Own(actor, applications.one(db, row.value1()));
  }

  private static ApplicationDraft draft(AwardApplication of) {
    return new ApplicationDraft(
        of.applicantName(), of.recipient(), of.award(), of.category(), of.facts(), of.dossier());
  }

  @Test
  void savingTakesFourteenQueriesAndSubmittingFifteen() {
    Scene scene = at(StageKind.APPLICATION);
    Statements.during(
        scene.tenant(),
        (db, statements) -> {
          Own own = handedIn(db, scene);
          UUID id = own.application().id();
          runner.take(own.actor(), steps.takingBack(), id, "").orThrow();
          db.update(AWARD_APPLICATION).setNull(AWARD_APPLICATION.RECEIPT_NUMBER).execute();
          List<String> saving =
              statements.of(
                  () ->
                      applications
                          .save(
                              own.actor(),
                              scene.edition().id(),
                              draft(own.application()),
                              Request.seen(own.application().version()))
                          .orThrow());
          List<String> submitting =
              statements.of(() -> runner.take(own.actor(), steps.submitting(), id, "").orThrow());
          assertThat(saving).hasSizeLessThanOrEqualTo(14);
          assertThat(saving).noneMatch(ReadsIntegrationTests::chained);
          assertThat(submitting).hasSizeLessThanOrEqualTo(15);
          assertThat(submitting.indexOf(counting(submitting)))
              .as("others wait for the number, so it comes last but for writing it")
              .isEqualTo(submitting.size() - 2);
        });
  }

  private static String counting(List<String> statements) {
    return statements.stream().filter(sql -> sql.contains("\"counter\"")).findFirst().orElseThrow();
  }

  /** Whether a statement touches the record's chain or a counter. */
  private static boolean chained(String sql) {
    return sql.contains("audit_record") || sql.contains("advisory") || sql.contains("\"counter\"");
  }

  @Test
  void savingASheetTouchesNeitherChainNorCounters() {
    Scene scene = at(StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION);
    Actor examiner =
        Actor.of(scene.tenant().slug() + "-examiner", scene.tenant(), UserRole.EXAMINER);
    ReviewSteps review = Platform.bean(ReviewSteps.class);
    Statements.during(
        scene.tenant(),
        (db, statements) -> {
          UUID application =
              db.select(ENTRY.APPLICATION_ID)
                  .from(ENTRY)
                  .where(ENTRY.EDITION_ID.eq(scene.edition().id()))
                  .and(ENTRY.RUN_INDEX.eq(scene.edition().runIndex()))
                  .limit(1)
                  .fetchSingle()
                  .value1();
          runner
              .take(examiner, review.answering(), application, Assignment.Conflict.NONE)
              .orThrow();
          List<String> saving =
              statements.of(
                  () ->
                      runner
                          .take(
                              examiner,
                              review.saving(),
                              application,
                              new ReviewSteps.SheetForm(
                                  Optional.empty(), "好", "", Optional.empty()))
                          .orThrow());
          assertThat(saving).isNotEmpty().noneMatch(ReadsIntegrationTests::chained);
        });
  }
}
