package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.application.CreditCode;
import laurel.application.EligibilityReviews;
import laurel.audit.AuditRecords;
import laurel.audit.AuditTrail;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.calendar.WorkingDays;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.Editions;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.review.CommitteeDecisions;
import laurel.supervision.Comparison;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;

/**
 * What the measures forbid is refused with the clause; the demo's cities have each a finished
 * edition and one under way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardLifeIntegrationTests {

  @TempDir static Path data;

  private static RunningLaurel laurel;

  @BeforeAll
  static void start() {
    laurel = RunningLaurel.start(data, true);
  }

  @AfterAll
  static void stop() {
    laurel.close();
  }

  private static Tenant city(String slug) {
    return laurel.bean(Tenants.class).bySlug(slug).orElseThrow();
  }

  private static Actor actor(String slug, UserRole role) {
    return Actor.of("test", city(slug), role);
  }

  private static Actor applicant(String slug, int i) {
    Municipality municipality =
        Municipality.shipped().stream()
            .filter(m -> m.slug().equals(slug))
            .findFirst()
            .orElseThrow();
    String first17 = "91" + municipality.division() + "MA00000%02d".formatted(i);
    return new Actor(
        slug + i,
        Optional.of(city(slug)),
        Set.of(UserRole.APPLICANT),
        first17 + CreditCode.check(first17));
  }

  private static Edition underWay(String slug) {
    return laurel.bean(Editions.class).all(city(slug)).getFirst();
  }

  private static List<String> clauses(Outcome<?> outcome) {
    return reasons(outcome).stream().map(reason -> Clause.join(reason.clauses()).zh()).toList();
  }

  private static List<Reason> reasons(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?> accepted ->
          throw new AssertionError("was accepted: " + accepted.value());
      case Outcome.Refused<?>(List<Reason> reasons) -> reasons;
    };
  }

  private static ApplicationDraft draft(Edition edition) {
    return new ApplicationDraft(
        "某公司",
        RecipientKind.ORGANISATION,
        edition.policy().awards().getFirst().name(),
        Map.of(),
        Map.of());
  }

  @Test
  @Order(1)
  void eachCityHasAFinishedEditionAndOneUnderWay() {
    for (Tenant tenant : laurel.bean(Tenants.class).all()) {
      assertThat(laurel.bean(Editions.class).all(tenant))
          .extracting(Edition::status)
          .containsExactly(Edition.Status.UNDER_WAY, Edition.Status.COMPLETED);
      assertThat(laurel.bean(Awards.class).all(tenant)).isNotEmpty();
      assertThat(laurel.bean(PublicNotices.class).all(tenant)).isNotEmpty();
      assertThat(laurel.bean(AuditTrail.class).firstBroken(tenant)).isEmpty();
    }
  }

  @Test
  @Order(2)
  void workingDaysFollowTheOfficialCalendar() {
    WorkingDays days = laurel.bean(WorkingDays.class);
    assertThat(days.after(LocalDate.of(2026, 2, 10), 7).day()).isEqualTo("2026-02-26");
    assertThat(days.after(LocalDate.of(2026, 2, 10), 5).day()).isEqualTo("2026-02-24");
    assertThat(days.after(LocalDate.of(2026, 4, 29), 5).day()).isEqualTo("2026-05-09");
    assertThat(days.after(LocalDate.of(2026, 9, 29), 5).day()).isEqualTo("2026-10-12");
    assertThat(days.after(LocalDate.of(2026, 9, 18), 7).day()).isEqualTo("2026-09-29");
    assertThat(days.after(LocalDate.of(2026, 9, 18), 7).provisional()).isFalse();
    assertThat(days.after(LocalDate.of(2026, 12, 28), 5).provisional()).isTrue();
  }

  @Test
  @Order(3)
  void aWinnerCanNotApplyWhileTheAwardIsValid() {
    Edition edition = underWay("wuwei");
    Actor winner = applicant("wuwei", 1);
    AwardApplications applications = laurel.bean(AwardApplications.class);
    AwardApplication saved = applications.save(winner, edition.id(), draft(edition)).orThrow();
    assertThat(clauses(applications.submit(winner, saved.id()))).contains("第五条");
  }

  @Test
  @Order(4)
  void whatIsMissingInAnApplicationIsNamed() {
    Edition edition = underWay("wuwei");
    Actor newcomer = applicant("wuwei", 0);
    AwardApplications applications = laurel.bean(AwardApplications.class);
    AwardApplication saved = applications.save(newcomer, edition.id(), draft(edition)).orThrow();
    List<Reason> reasons = reasons(applications.submit(newcomer, saved.id()));
    assertThat(reasons).extracting(Reason::code).containsExactly("facts-missing", "papers-missing");
    assertThat(reasons.getFirst().text().zh()).contains("正常运行年限");
  }

  @Test
  @Order(5)
  void contentNobodyAskedForIsRefused() {
    Edition edition = underWay("wuwei");
    var draft =
        new ApplicationDraft(
            "某公司",
            RecipientKind.ORGANISATION,
            edition.policy().awards().getFirst().name(),
            Map.of("正常运行年限", new FactValue.Words("很久"), "没有问过的", new FactValue.Flag(true)),
            Map.of("实证材料", "长".repeat(30_001)));
    List<Reason> reasons =
        reasons(
            laurel.bean(AwardApplications.class).save(applicant("wuwei", 0), edition.id(), draft));
    assertThat(reasons).extracting(Reason::code).containsExactly("content");
    assertThat(reasons.getFirst().text().zh()).contains("正常运行年限", "没有问过的", "实证材料");
  }

  @Test
  @Order(5)
  void aCreditCodeThatDoesNotCheckIsRefused() {
    Edition edition = underWay("wuwei");
    Actor wrong =
        new Actor(
            "x", Optional.of(city("wuwei")), Set.of(UserRole.APPLICANT), "91620600MA000000X9");
    assertThat(
            reasons(laurel.bean(AwardApplications.class).save(wrong, edition.id(), draft(edition))))
        .extracting(Reason::code)
        .containsExactly("credit-code");
  }

  @Test
  @Order(6)
  void stepsOutOfTurnAreRefusedWithTheClauseOfTheStageUnderWay() {
    Edition edition = underWay("wuwei");
    assertThat(edition.stage().orElseThrow().kind()).isEqualTo(StageKind.APPLICATION);
    assertThat(
            clauses(
                laurel
                    .bean(Awards.class)
                    .approve(actor("wuwei", UserRole.APPROVER), edition.id(), "1号")))
        .containsExactly("第十一条（二）");
    assertThat(
            clauses(
                laurel
                    .bean(CommitteeDecisions.class)
                    .decide(actor("wuwei", UserRole.COMMITTEE), edition.id(), Map.of(), "")))
        .containsExactly("第十一条（二）");
  }

  @Test
  @Order(7)
  void anEditionOutOfTheCycleIsRefused() {
    var plan = new EditionPlan(2027, LocalDate.of(2027, 12, 1), "GB/T 19580", 1000, 0);
    assertThat(
            clauses(laurel.bean(Editions.class).plan(actor("wuwei", UserRole.SECRETARIAT), plan)))
        .containsExactly("第四条");
  }

  @Test
  @Order(8)
  void aSilentMeasureNeedsThePlanToStateTheNotice() {
    var plan = new EditionPlan(2028, LocalDate.of(2028, 12, 1), "GB/T 19580", 1000, 0);
    assertThat(
            clauses(laurel.bean(Editions.class).plan(actor("yining", UserRole.SECRETARIAT), plan)))
        .containsExactly("（十九）6");
    assertThat(laurel.bean(PublicNotices.class).all(city("yining")))
        .allSatisfy(
            notice -> assertThat(notice.termFrom()).isEqualTo(PublicNotice.TermSource.PLAN));
    assertThat(laurel.bean(PublicNotices.class).all(city("wuwei")))
        .allSatisfy(
            notice -> assertThat(notice.termFrom()).isEqualTo(PublicNotice.TermSource.MEASURE));
  }

  @Test
  @Order(9)
  void fraudCostsTheBonusAndBarsForTenYears() {
    Awards awards = laurel.bean(Awards.class);
    Award award = award("wuwei", 0);
    Award revoked =
        awards
            .revoke(actor("wuwei", UserRole.APPROVER), award.id(), "弄虚作假", "武政发〔2026〕9号", "经查证属实。")
            .orThrow();
    assertThat(revoked.state()).isEqualTo(Award.State.REVOKED);
    assertThat(revoked.recovered()).isTrue();
    assertThat(revoked.revocation().orElseThrow().clauses())
        .extracting(Clause::zh)
        .containsExactly("第十七条");
    assertThat(revoked.revocation().orElseThrow().bannedUntil())
        .contains(laurel.today().plusYears(10));
    assertThat(
            reasons(
                awards.revoke(
                    actor("wuwei", UserRole.APPROVER), award.id(), "弄虚作假", "9号", "again")))
        .extracting(Reason::code)
        .contains("revoked-before");
  }

  @Test
  @Order(10)
  void anIncidentBarsForFiveYearsAndLeavesTheBonus() {
    Award award = award("wuwei", 1);
    Award revoked =
        laurel
            .bean(Awards.class)
            .revoke(
                actor("wuwei", UserRole.APPROVER),
                award.id(),
                "发生重大质量、安全、环保、公共卫生等事故",
                "武政发〔2026〕10号",
                "经调查属实。")
            .orThrow();
    assertThat(revoked.recovered()).isFalse();
    assertThat(revoked.paid()).isTrue();
    assertThat(revoked.revocation().orElseThrow().bannedUntil())
        .contains(laurel.today().plusYears(5));
  }

  @Test
  @Order(11)
  void theBarredCanNotApply() {
    Edition edition = underWay("wuwei");
    AwardApplications applications = laurel.bean(AwardApplications.class);
    Actor barred = applicant("wuwei", 1);
    AwardApplication saved = applications.save(barred, edition.id(), draft(edition)).orThrow();
    assertThat(clauses(applications.submit(barred, saved.id()))).contains("第十七条");
  }

  @Test
  @Order(12)
  void bonusesAreNotPaidTwice() {
    Award award = award("wuwei", 2);
    assertThat(
            clauses(
                laurel.bean(Awards.class).pay(actor("wuwei", UserRole.SECRETARIAT), award.id())))
        .containsExactly("第十二条、第十三条");
  }

  @Test
  @Order(13)
  void beyondAQuotaInPrincipleNeedsAReason() {
    Edition edition = toDeliberation();
    CommitteeDecisions decisions = laurel.bean(CommitteeDecisions.class);
    String award = edition.policy().awards().getFirst().name();
    var four = new java.util.HashMap<UUID, String>();
    laurel
        .bean(AwardApplications.class)
        .of(actor("wuwei", UserRole.COMMITTEE), edition.id())
        .stream()
        .filter(application -> application.standing().inPlay())
        .forEach(application -> four.put(application.id(), award));
    assertThat(four).hasSize(4);
    Actor committee = actor("wuwei", UserRole.COMMITTEE);
    assertThat(clauses(decisions.decide(committee, edition.id(), four, ""))).containsExactly("第四条");
    assertThat(decisions.decide(committee, edition.id(), four, "四家同分，经集体研究一并授予。").orThrow().stage())
        .get()
        .extracting(stage -> stage.kind())
        .isEqualTo(StageKind.PUBLIC_NOTICE);
  }

  /** Brings Wuwei's edition under way, with two more applicants, before the committee. */
  private static Edition toDeliberation() {
    Editions editions = laurel.bean(Editions.class);
    Edition edition = underWay("wuwei");
    Actor secretariat = actor("wuwei", UserRole.SECRETARIAT);
    for (int i : new int[] {0, 4}) {
      submitFitting(edition, applicant("wuwei", i));
    }
    laurel.advanceDays(40);
    editions.endStage(secretariat, edition.id(), "").orThrow();
    AwardApplications applications = laurel.bean(AwardApplications.class);
    EligibilityReviews eligibility = laurel.bean(EligibilityReviews.class);
    for (AwardApplication application : applications.of(secretariat, edition.id())) {
      eligibility
          .recommend(actor("wuwei", UserRole.RECOMMENDER), application.id(), true, "行业主管部门", "同意")
          .orThrow();
    }
    editions.endStage(secretariat, edition.id(), "").orThrow();
    for (AwardApplication application : applications.of(secretariat, edition.id())) {
      assertThat(reasons(eligibility.decide(secretariat, application.id())))
          .extracting(Reason::code)
          .containsOnly("not-yet-known");
      edition
          .policy()
          .conditionsFor(application.recipient())
          .filter(c -> c.requirement() instanceof laurel.dsl.policy.Condition.Finding)
          .forEach(
              c -> eligibility.find(secretariat, application.id(), c.text(), true, "凭据").orThrow());
      assertThat(
              eligibility.decide(secretariat, application.id()).orThrow().decision().orElseThrow())
          .matches(AwardApplication.EligibilityDecision::eligible);
    }
    editions.endStage(secretariat, edition.id(), "").orThrow();
    Scores.all(laurel, actor("wuwei", UserRole.EXAMINER), edition.id());
    laurel
        .bean(laurel.review.Reviews.class)
        .shortlist(
            secretariat,
            edition.id(),
            applications.of(secretariat, edition.id()).stream()
                .filter(a -> a.standing().inPlay())
                .map(AwardApplication::id)
                .collect(java.util.stream.Collectors.toSet()))
        .orThrow();
    editions.endStage(secretariat, edition.id(), "").orThrow();
    Scores.all(laurel, actor("wuwei", UserRole.EXAMINER), edition.id());
    editions.endStage(secretariat, edition.id(), "").orThrow();
    return editions.endStage(secretariat, edition.id(), "").orThrow();
  }

  private static void submitFitting(Edition edition, Actor applicant) {
    var facts = new java.util.HashMap<String, FactValue>();
    edition
        .policy()
        .factsFor(RecipientKind.ORGANISATION)
        .forEach(
            fact ->
                facts.put(
                    fact.name(),
                    switch (fact.type()) {
                      case PLACE -> new FactValue.Words("武威市");
                      case TEXT -> new FactValue.Words("制造");
                      case YEARS, MONTHS, DAYS, COUNT -> new FactValue.Whole(9);
                      case MONEY -> new FactValue.Sum(100);
                      case PERCENT -> new FactValue.Share(100);
                      case DATE -> new FactValue.Day(java.time.LocalDate.of(2010, 1, 1));
                      case FLAG -> new FactValue.Flag(false);
                      case EVENT -> new FactValue.Never();
                    }));
    var dossier = new java.util.HashMap<String, String>();
    edition.stage().orElseThrow().submits().forEach(paper -> dossier.put(paper, "内容"));
    AwardApplications applications = laurel.bean(AwardApplications.class);
    AwardApplication saved =
        applications
            .save(
                applicant,
                edition.id(),
                new ApplicationDraft(
                    applicant.username() + "公司",
                    RecipientKind.ORGANISATION,
                    edition.policy().awards().getFirst().name(),
                    facts,
                    dossier))
            .orThrow();
    AwardApplication submitted = applications.submit(applicant, saved.id()).orThrow();
    assertThat(applications.submit(applicant, saved.id()).orThrow().receiptNumber())
        .isEqualTo(submitted.receiptNumber());
  }

  @Test
  @Order(14)
  void theApprovalWaitsForTheNotice() {
    Edition edition = underWay("wuwei");
    PublicNotices notices = laurel.bean(PublicNotices.class);
    Editions editions = laurel.bean(Editions.class);
    Actor secretariat = actor("wuwei", UserRole.SECRETARIAT);
    PublicNotice notice = notices.publish(secretariat, edition.id()).orThrow();
    assertThat(clauses(editions.endStage(secretariat, edition.id(), "")))
        .containsExactly("第十一条（八）");
    var form =
        new PublicNotice.ObjectionForm(
            notice.listed().getFirst().applicationId(),
            PublicNotice.ObjectorKind.PERSON,
            "李四",
            "13800000000",
            "该公司提交的实证材料与事实不符，附证据。");
    PublicNotice.Objection objection = notices.object(city("wuwei"), notice.id(), form).orThrow();
    laurel.advanceDays(20);
    assertThat(reasons(editions.endStage(secretariat, edition.id(), "")))
        .extracting(Reason::code)
        .containsExactly("objections-open");
    assertThat(reasons(notices.object(city("wuwei"), notice.id(), form)))
        .extracting(Reason::code)
        .containsExactly("notice-over");
    notices.decide(secretariat, objection.id(), true, "经查属实。").orThrow();
    editions.endStage(secretariat, edition.id(), "").orThrow();
    List<Award> awarded =
        laurel
            .bean(Awards.class)
            .approve(actor("wuwei", UserRole.APPROVER), edition.id(), "武政发〔2026〕30号")
            .orThrow();
    assertThat(awarded).hasSize(3);
    assertThat(laurel.bean(AuditTrail.class).firstBroken(city("wuwei"))).isEmpty();
  }

  @Test
  @Order(15)
  void noEditionOpensWhenTheMeasureHasExpired() {
    Editions editions = laurel.bean(Editions.class);
    Actor secretariat = actor("wuwei", UserRole.SECRETARIAT);
    laurel.advanceDays(900);
    Edition planned =
        editions
            .plan(
                secretariat,
                new EditionPlan(
                    laurel.today().getYear(), laurel.today().plusDays(30), "GB/T 19580", 1000, 0))
            .orThrow();
    assertThat(clauses(editions.open(secretariat, planned.id()))).containsExactly("第二十一条");
  }

  @Test
  @Order(16)
  void anotherTenantFindsNothingByItsId() {
    Edition foreign = underWay("wuwei");
    assertThatThrownBy(() -> laurel.bean(Editions.class).get(city("baoding"), foreign.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                laurel
                    .bean(Editions.class)
                    .endStage(actor("baoding", UserRole.SECRETARIAT), foreign.id(), ""))
        .isInstanceOf(NotFound.class);
    assertThat(
            laurel
                .bean(AwardApplications.class)
                .of(actor("baoding", UserRole.SECRETARIAT), foreign.id()))
        .isEmpty();
    Award award = award("wuwei", 0);
    assertThat(laurel.bean(Awards.class).all(city("baoding")).stream().map(Award::id))
        .doesNotContain(award.id());
    assertThatThrownBy(
            () -> laurel.bean(Awards.class).pay(actor("baoding", UserRole.SECRETARIAT), award.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  @Order(17)
  void aRoleDoesOnlyItsOwn() {
    Edition edition = underWay("baoding");
    assertThatThrownBy(
            () ->
                laurel
                    .bean(PublicNotices.class)
                    .publish(actor("baoding", UserRole.EXAMINER), edition.id()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> laurel.bean(AuditRecords.class).latest(actor("baoding", UserRole.EXAMINER), 1))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> laurel.bean(Comparison.class).cities(actor("baoding", UserRole.SECRETARIAT)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @Order(18)
  void supervisorsSeeSilenceAsNotStated() {
    var supervisor = new Actor("s", Optional.empty(), Set.of(UserRole.SUPERVISOR), "");
    List<Comparison.City> cities = laurel.bean(Comparison.class).cities(supervisor);
    assertThat(cities).hasSize(4);
    Comparison.City yining =
        cities.stream().filter(c -> c.tenant().slug().equals("yining")).findFirst().orElseThrow();
    assertThat(yining.cells().get(Dimension.NOTICE))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.state()).isEqualTo(Aspect.State.NOT_STATED);
              assertThat(cell.value().zh()).isEqualTo("未规定");
              assertThat(cell.clauses()).extracting(Clause::zh).containsExactly("（十九）6");
            });
    Comparison.City baoding =
        cities.stream().filter(c -> c.tenant().slug().equals("baoding")).findFirst().orElseThrow();
    assertThat(baoding.cells().get(Dimension.CYCLE))
        .isNotEmpty()
        .allSatisfy(
            cell -> {
              assertThat(cell.state()).isEqualTo(Aspect.State.LEFT_TO);
              assertThat(cell.value().zh()).isEqualTo("未规定，依照「国家和省有关规定」");
            });
    assertThat(cities)
        .allSatisfy(city -> assertThat(city.cells().values()).noneMatch(List::isEmpty));
  }

  private static Award award(String slug, int index) {
    return laurel.bean(Awards.class).all(city(slug)).stream()
        .filter(award -> award.edition() == 1)
        .toList()
        .get(index);
  }
}
