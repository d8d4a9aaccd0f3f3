package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationDraft;
import laurel.application.ApplicationLists;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.audit.AuditRecords;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.casework.CaseFile;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.committee.CommitteeSteps;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.decision.Reason;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.Editions;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Request;
import laurel.life.Standing;
import laurel.life.StepRunner;
import laurel.publicnotice.NoticeSteps;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.supervision.Comparison;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What the measures forbid is refused with the clause, and nobody reaches another city. */
class AwardLifeIntegrationTests {

  private final StepRunner runner = Platform.bean(StepRunner.class);
  private final AwardApplications applications = Platform.bean(AwardApplications.class);

  private static Tenant city(String slug) {
    return Platform.bean(Tenants.class).bySlug(slug).orElseThrow();
  }

  private static Actor person(String username) {
    return Platform.bean(Accounts.class).actor(username).orElseThrow();
  }

  private static Edition underWay(String slug) {
    return Platform.bean(Editions.class).underWay(city(slug)).orElseThrow();
  }

  private static List<Reason> reasons(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Accepted<?> accepted ->
          throw new AssertionError("was accepted: " + accepted.value());
      case Outcome.Refused<?>(List<Reason> reasons) -> reasons;
    };
  }

  private static List<String> clauses(Outcome<?> outcome) {
    return reasons(outcome).stream().map(reason -> Clause.join(reason.clauses()).zh()).toList();
  }

  private static ApplicationDraft draft(
      Edition edition, Map<String, FactValue> facts, Map<String, String> dossier) {
    return new ApplicationDraft(
        "某公司",
        RecipientKind.ORGANISATION,
        edition.policy().awards().getFirst().name(),
        facts,
        dossier);
  }

  private Outcome<AwardApplication> save(Actor applicant, Edition edition) {
    return applications.save(
        applicant, edition.id(), draft(edition, Map.of(), Map.of()), seen(applicant, edition));
  }

  /** The version of the draft that a person has begun; none before. */
  private Request seen(Actor applicant, Edition edition) {
    return applications.own(applicant).stream()
        .filter(a -> a.editionId().equals(edition.id()))
        .map(a -> Request.seen(a.version()))
        .findFirst()
        .orElse(Request.PLAIN);
  }

  private Outcome<UUID> submit(Actor applicant, UUID application) {
    return runner.take(
        applicant, Platform.bean(ApplicationSteps.class).submitting(), application, "");
  }

  @Test
  void aWinnerCanNotApplyWhileTheAwardIsValid() {
    Actor winner = person("wuwei-applicant4");
    UUID saved = save(winner, underWay("wuwei")).orThrow().id();
    assertThat(clauses(submit(winner, saved))).contains("第五条");
  }

  @Test
  void whatIsMissingInAnApplicationIsNamed() {
    Actor newcomer = person("wuwei-applicant");
    UUID saved = save(newcomer, underWay("wuwei")).orThrow().id();
    List<Reason> reasons = reasons(submit(newcomer, saved));
    assertThat(reasons).extracting(Reason::code).containsExactly("facts-missing", "papers-missing");
    assertThat(reasons.getFirst().text().zh()).contains("正常运行年限");
  }

  @Test
  void aDraftReadUnderAnotherVersionIsNotWrittenOver() {
    Edition edition = underWay("wuwei");
    Actor applicant = person("wuwei-applicant");
    int version = save(applicant, edition).orThrow().version();
    assertThat(
            reasons(
                applications.save(
                    applicant,
                    edition.id(),
                    draft(edition, Map.of(), Map.of("实证材料", "旧窗口")),
                    Request.seen(version - 1))))
        .extracting(Reason::code)
        .containsExactly("stale");
  }

  @Test
  void contentNobodyAskedForIsRefused() {
    Edition edition = underWay("wuwei");
    var draft =
        draft(
            edition,
            Map.of("正常运行年限", new FactValue.Words("很久"), "没有问过的", new FactValue.Flag(true)),
            Map.of("没有的材料", "…"));
    Actor applicant = person("wuwei-applicant");
    List<Reason> reasons =
        reasons(applications.save(applicant, edition.id(), draft, seen(applicant, edition)));
    assertThat(reasons).extracting(Reason::code).containsExactly("content");
    assertThat(reasons.getFirst().text().zh()).contains("正常运行年限", "没有问过的", "没有的材料");
  }

  @Test
  void aCreditCodeThatDoesNotCheckIsRefused() {
    Actor wrong =
        new Actor(
            "x", Optional.of(city("wuwei")), Set.of(UserRole.APPLICANT), "91620600MA000000X9");
    assertThat(reasons(save(wrong, underWay("wuwei"))))
        .extracting(Reason::code)
        .containsExactly("credit-code");
  }

  @Test
  void stepsOutOfTurnAreRefusedWithTheClauseOfTheStageUnderWay() {
    Edition edition = underWay("wuwei");
    assertThat(edition.stage().orElseThrow().kind()).isEqualTo(StageKind.APPLICATION);
    assertThat(
            clauses(
                runner.take(
                    person("wuwei-approver"),
                    Platform.bean(AwardSteps.class).approving(),
                    edition.id(),
                    "1号")))
        .containsExactly("第十一条（二）");
    assertThat(
            clauses(
                runner.take(
                    person("wuwei-committee"),
                    Platform.bean(CommitteeSteps.class).deciding(),
                    edition.id(),
                    new CommitteeSteps.Proposal(Map.of(), ""))))
        .containsExactly("第十一条（二）");
  }

  private Outcome<UUID> plan(String slug, int year) {
    return runner.take(
        person(slug + "-secretariat"),
        Platform.bean(EditionSteps.class).planning(),
        Desk.THE_ONE,
        new EditionPlan(
            year, Optional.empty(), Optional.of(LocalDate.of(year, 12, 1)), "GB/T 19580", 1000, 0));
  }

  @Test
  void anEditionOutOfTheCycleIsRefused() {
    assertThat(clauses(plan("wuwei", Platform.today().getYear() + 1))).contains("第四条");
  }

  @Test
  void aSilentMeasureNeedsThePlanToStateTheNotice() {
    assertThat(clauses(plan("yining", Platform.today().getYear() + 2))).contains("（十九）6");
    assertThat(Platform.bean(PublicNotices.class).all(city("yining")))
        .allSatisfy(
            notice -> assertThat(notice.termFrom()).isEqualTo(PublicNotice.TermSource.PLAN));
    assertThat(Platform.bean(PublicNotices.class).all(city("wuwei")))
        .allSatisfy(
            notice -> assertThat(notice.termFrom()).isEqualTo(PublicNotice.TermSource.MEASURE));
  }

  private Award award(int index) {
    return Platform.bean(Awards.class).all(city("wuwei")).stream()
        .filter(award -> award.editionNumber() == 1)
        .toList()
        .get(index);
  }

  @Test
  void fraudDemandsTheBonusBackAndBarsForTenYears() {
    CaseSteps cases = Platform.bean(CaseSteps.class);
    UUID award = award(0).id();
    UUID opened =
        runner
            .take(
                person("wuwei-secretariat"),
                cases.revoking(),
                award,
                new CaseSteps.Opening("弄虚作假", Platform.today(), "举报属实"))
            .orThrow();
    while (open(opened).next().isPresent()) {
      Actor by = decider(opened);
      runner
          .take(by, cases.deciding(), opened, new CaseSteps.Verdict(true, "经查证属实。", "武政发〔2026〕9号"))
          .orThrow();
    }
    Award revoked = Platform.bean(Awards.class).get(city("wuwei"), award);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    assertThat(revoked.ledger().demanded()).isEqualTo(revoked.ledger().paid()).isPositive();
    assertThat(revoked.ledger().recovered()).isZero();
    assertThat(revoked.revocation().orElseThrow().clauses())
        .extracting(Clause::zh)
        .containsExactly("第十七条");
    assertThat(revoked.revocation().orElseThrow().ban().orElseThrow().zh()).contains("10年");
  }

  private static CaseFile open(UUID id) {
    return Platform.bean(Cases.class).all(person("wuwei-secretariat")).stream()
        .filter(file -> file.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Actor decider(UUID file) {
    return List.of("wuwei-secretariat", "wuwei-committee", "wuwei-approver").stream()
        .map(AwardLifeIntegrationTests::person)
        .filter(
            actor ->
                runner
                    .offered(actor, file, List.of(Platform.bean(CaseSteps.class).deciding()))
                    .stream()
                    .anyMatch(offer -> offer.possible()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bonusesAreNotPaidTwice() {
    assertThat(
            clauses(
                runner.take(
                    person("wuwei-secretariat"),
                    Platform.bean(AwardSteps.class).paying(),
                    award(1).id(),
                    new AwardSteps.Payment(Optional.empty(), "", "2号"))))
        .containsExactly("第十二条、第十三条");
  }

  @Test
  void anotherTenantFindsNothingByItsId() {
    Edition foreign = underWay("wuwei");
    Actor stranger = person("baoding-secretariat");
    assertThatThrownBy(() -> Platform.bean(Editions.class).get(city("baoding"), foreign.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                runner.take(
                    stranger,
                    Platform.bean(EditionSteps.class).ending(),
                    foreign.id(),
                    new EditionSteps.StageEnd(0, "")))
        .isInstanceOf(NotFound.class);
    assertThat(
            Platform.bean(ApplicationLists.class)
                .of(stranger, foreign.id(), ApplicationLists.Query.ALL)
                .lines())
        .isEmpty();
    UUID award = award(1).id();
    assertThat(Platform.bean(Awards.class).all(city("baoding")).stream().map(Award::id))
        .doesNotContain(award);
    assertThatThrownBy(
            () ->
                runner.take(
                    stranger,
                    Platform.bean(AwardSteps.class).paying(),
                    award,
                    new AwardSteps.Payment(Optional.empty(), "", "3号")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRoleDoesOnlyItsOwn() {
    Edition edition = underWay("baoding");
    Actor examiner = person("baoding-examiner");
    assertThatThrownBy(
            () ->
                runner.take(
                    examiner, Platform.bean(NoticeSteps.class).publishing(), edition.id(), ""))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> Platform.bean(AuditRecords.class).latest(examiner, 1))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> Platform.bean(Comparison.class).cities(person("baoding-secretariat")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void supervisorsSeeSilenceAsNotStated() {
    List<Comparison.City> cities = Platform.bean(Comparison.class).cities(person("supervisor"));
    assertThat(cities).hasSize(4);
    Comparison.City yining =
        cities.stream().filter(c -> c.tenant().slug().equals("yining")).findFirst().orElseThrow();
    assertThat(yining.cells().get(Dimension.NOTICE))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.value().zh()).isEqualTo("未规定");
              assertThat(cell.clauses()).extracting(Clause::zh).containsExactly("（十九）6");
            });
  }
}
