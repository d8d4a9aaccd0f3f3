package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.Clause;
import laurel.award.Award;
import laurel.award.BonusLedger;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.EditionPlan;
import laurel.edition.Entry;
import laurel.edition.PlanValue;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.membership.MembershipWork;
import laurel.regulation.RegulationVersion;
import laurel.regulation.RegulationVersions;
import org.junit.jupiter.api.Test;

/** What the measures and the notice of Beijing ask, seen in their editions. */
class BeijingClausesIntegrationTests {

  private static final String AWARD = "市政府质量管理奖";
  private static final String NOMINATION = "市政府质量管理奖提名奖";

  private static City city() {
    return Walked.city("beijing");
  }

  private static City notice() {
    return Walked.city("notice");
  }

  @Test
  @Clause("beijing head, 28")
  void isNotInForceBeforeItsDateIsCompletedAndThenReplacesTheEarlierOne() {
    assertThat(city().policy.measure().draft()).isTrue();
    assertThat(city().policy.measure().promulgated().stated())
        .contains(new CalendarDate.Partial(2020, 6));
    assertThat(city().tried("publish without a date")).containsExactly("promulgation-date");
    Map<RegulationVersion, RegulationVersion.Force> versions =
        FarPlatform.bean(RegulationVersions.class).all(city().actor(UserRole.SECRETARIAT));
    assertThat(versions.values())
        .containsExactly(RegulationVersion.Force.IN_FORCE, RegulationVersion.Force.SUPERSEDED);
    assertThat(versions.keySet()).allMatch(version -> version.lastDayInForce().isEmpty());
  }

  @Test
  @Clause("beijing 3")
  @Clause("notice 7(3)")
  @Clause("baoding 7")
  void hasNoPlaceForAFee() {
    for (String name : List.of("beijing", "notice", "baoding")) {
      assertThat(Walked.city(name).policy.measure().noFee().stated()).contains(true);
    }
    assertThat(Arrays.stream(EditionPlan.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly(
            "year", "number", "applicationsClose", "criteria", "maximumScore", "noticeWorkingDays");
    assertThat(BonusLedger.Kind.values())
        .containsExactly(
            BonusLedger.Kind.GRANTED,
            BonusLedger.Kind.PAID,
            BonusLedger.Kind.STOPPED,
            BonusLedger.Kind.DEMANDED,
            BonusLedger.Kind.RECOVERED);
  }

  @Test
  @Clause("beijing 4")
  void makesWinnersButNotNominationsSitOutTwoEditions() {
    for (String award : List.of(AWARD, NOMINATION)) {
      assertThat(city().tried(award + "组织不超过5个加一个有理由")).contains("quota");
      assertThat(city().tried(award + "组织不超过5个满额有理由")).isEmpty();
    }
    assertThat(city().tried("plan the next year")).containsExactly("cycle");
    Award winner = city().awards(AWARD).getFirst();
    assertThat(winner.editionNumber()).isEqualTo(1);
    for (int edition : List.of(2, 3)) {
      assertThat(city().tried(winner.certificateNumber() + " applies in edition " + edition))
          .containsExactly("interval");
    }
    assertThat(city().tried(winner.certificateNumber() + " applies in edition 4")).isEmpty();
    Award nominated = city().awards(NOMINATION).getFirst();
    assertThat(city().tried(nominated.certificateNumber() + " applies in edition 2")).isEmpty();
    Expectations.grantsAtTheEnd(city(), 2);
    assertThat(city().awards()).allMatch(award -> award.editionNumber() == 1);
  }

  @Test
  @Clause("beijing 5")
  @Clause("baoding 5")
  void pinsTheCriteriaOfTheEdition() {
    for (String name : List.of("beijing", "baoding")) {
      PlanValue value =
          Walked.firstOf(name).plan().stream()
              .filter(one -> one.name() == PlanValue.Name.CRITERIA)
              .findFirst()
              .orElseThrow();
      assertThat(value.value()).isEqualTo("GB/T 19580");
      assertThat(value.source()).isEqualTo(PlanValue.Source.PLAN);
      assertThat(value.clauses())
          .isNotEmpty()
          .isEqualTo(Walked.city(name).policy.measure().criteria().clauses());
    }
  }

  @Test
  @Clause("beijing 12(2)-(6)")
  @Clause("beijing 14(1)-(5)")
  @Clause("beijing 2, 12(1)")
  void decidesItsExamplesAsTheySay() {
    Expectations.examplesAreDecided("beijing");
    Expectations.exampleCovers("beijing", "各项条件都不符合", 12);
  }

  @Test
  @Clause("beijing 7")
  @Clause("wuwei 7")
  void fillsAPostAsOftenAsTheMeasureSays() {
    for (String name : List.of("beijing", "wuwei")) {
      City one = Walked.city(name);
      assertThat(one.tried("seat 0 as 总干事")).containsExactly("post-unknown");
      assertThat(one.tried("seat 1 as 主任")).isEmpty();
      assertThat(one.tried("seat 2 as 主任")).containsExactly("post-taken");
      assertThat(one.tried("seat 3 as 副主任")).isEmpty();
      assertThat(one.tried("seat 4 as 委员")).isEmpty();
    }
  }

  @Test
  @Clause("beijing 15")
  void isPlannedByTwoBodiesApprovedByTheGovernmentAndAnnouncedByBoth() {
    List<String> both = List.of("市市场监管工作主管部门", "市奖项管理工作主管部门");
    City.Page launch = city().pages(StageKind.LAUNCH).getFirst();
    assertThat(launch.obstacles()).containsExactly("acts-open");
    assertThat(launch.acts())
        .filteredOn(act -> act.kind() == Act.Kind.LAUNCH)
        .extracting(Act::doneFor)
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(launch.acts())
        .filteredOn(act -> act.kind() == Act.Kind.CONFIRM)
        .extracting(Act::doneFor)
        .containsExactly("市政府");
    City.Page notice = city().pages(StageKind.ANNOUNCEMENT).getFirst();
    assertThat(notice.obstacles()).containsExactly("acts-open");
    assertThat(notice.acts()).extracting(Act::doneFor).containsExactlyInAnyOrderElementsOf(both);
  }

  @Test
  @Clause("beijing 22, 23")
  void isApprovedDecidedByBothBodiesAndConferredByTheGovernment() {
    City.Page approval = city().pages(StageKind.APPROVAL).getFirst();
    assertThat(approval.obstacles()).containsExactly("not-approved");
    City.Page decision = city().pages(StageKind.ANNOUNCEMENT).get(1);
    assertThat(decision.obstacles()).containsExactly("acts-open");
    assertThat(decision.acts())
        .extracting(Act::doneFor)
        .containsExactlyInAnyOrder("市市场监管工作主管部门", "市奖项管理工作主管部门");
    City.Page ceremony = city().pages(StageKind.COMMENDATION).getFirst();
    assertThat(ceremony.acts()).extracting(Act::doneFor).containsExactly("北京市人民政府");
    assertThat(ceremony.awardsAfter()).isGreaterThan(ceremony.awardsBefore());
  }

  @Test
  @Clause("beijing 13(1)-(7)")
  void makesNobodyIneligibleByWhatItEncourages() {
    Expectations.examplesAreDecided("beijing");
    assertThat(Expectations.titles("beijing")).contains("鼓励的条件不影响资格");
    assertThat(standards(LocalDate.of(2019, 3, 20))).isEqualTo(Verdict.NOT_MET);
    assertThat(standards(LocalDate.of(2019, 3, 21))).isEqualTo(Verdict.MET);
  }

  /** What is said of standards made on a day, when one applies on 2024-03-20. */
  private static Verdict standards(LocalDate day) {
    return Eligibility.of(
            city().policy,
            new ApplicantFacts(
                RecipientKind.ORGANISATION,
                Map.of("主导或参与国际、国家、行业或地方标准", new FactValue.LastOn(day)),
                Map.of(),
                Walked.EXAMPLES))
        .findings()
        .stream()
        .filter(finding -> finding.condition().text().equals("近五年内主导或参与过标准制定"))
        .map(finding -> finding.verdict())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("beijing 16")
  @Clause("notice 6(1)-(2)")
  void wantsTheFormBeforeTheDeadline() {
    for (City one : List.of(city(), notice())) {
      assertThat(one.tried("submit without papers")).containsExactly("papers-missing");
      assertThat(one.tried("submit late")).contains("over");
      City.Page review = one.pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
      assertThat(review.obstacles()).contains("undecided");
      assertThat(review.came()).isNotEmpty();
    }
    assertThat(city().pages(StageKind.RECOMMENDATION)).hasSize(1);
  }

  @Test
  @Clause("beijing 17")
  void isRecommendedByADepartmentAndScreenedWithData() {
    assertThat(city().tried("fall out without a recommendation")).isNotEmpty();
    assertThat(city().tried("recommend by no recommending body")).containsExactly("not-your-body");
    City.Page review = city().pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
    assertThat(review.acts()).extracting(Act::kind).containsExactly(Act.Kind.SCREEN);
    assertThat(review.obstacles()).contains("acts-open");
  }

  @Test
  @Clause("beijing 20")
  void evaluatesProposesAndGivesFeedback() {
    Expectations.ranksBy(city(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
    City.Page page = city().pages(StageKind.EVALUATION).getFirst();
    assertThat(page.acts()).extracting(Act::kind).containsExactly(Act.Kind.FEEDBACK);
    assertThat(page.acts()).allMatch(act -> !act.evidence().isBlank());
    assertThat(page.obstacles()).contains("acts-open");
    assertThat(city().pages(StageKind.DELIBERATION).getFirst().came())
        .extracting(Entry::name)
        .containsExactlyElementsOf(Expectations.passed(page));
  }

  @Test
  @Clause("beijing 21")
  void consultsDecidesAndDisclosesFiveWorkingDays() {
    City.Page page = city().pages(StageKind.DELIBERATION).getFirst();
    assertThat(page.acts()).extracting(Act::about).containsExactly("相关部门");
    assertThat(page.obstacles()).contains("acts-open", "not-decided");
    assertThat(city().tried("decide by no member")).containsExactly("not-your-body");
    Expectations.noticesRunTheirDays(city(), 5);
    assertThat(city().tried("end with an objection open")).contains("objections-open");
    assertThat(city().tried("decide the objection")).isEmpty();
  }

  @Test
  @Clause("beijing 24")
  void disqualifiesBeforeTheAwardAndRevokesAfterIt() {
    assertThat(city().tried("standing after disqualification"))
        .containsExactly(Standing.DISQUALIFIED.name());
    Award revoked = Expectations.award(city(), 1);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    assertThat(city().tried("弄虚作假或以不正当手段谋取奖项 APPROVES by another"))
        .containsExactly("not-your-body");
    assertThat(Expectations.owed(city(), revoked)).contains("向社会公告撤销决定");
    assertThat(revoked.revocation().flatMap(Award.Revocation::ban)).isEqualTo(Optional.empty());
  }

  @Test
  @Clause("beijing 25")
  void keepsOnRecordWhoLostAPartAndWhy() {
    assertThat(city().tried("withdraw without cause")).containsExactly("missing");
    assertThat(city().tried("withdraw")).isEmpty();
    String member = city().actor(UserRole.COMMITTEE).username();
    assertThat(FarPlatform.bean(MembershipWork.class).all(city().actor(UserRole.ADMINISTRATOR)))
        .extracting(MembershipWork.Line::membership)
        .filteredOn(seat -> seat.username().equals(member))
        .anyMatch(seat -> seat.withdrawnBecause().equals("泄露评审信息"));
    assertThat(city().tried("decide after the withdrawal")).containsExactly("not-your-body");
  }

  @Test
  @Clause("beijing 27")
  void wantsAReportOfAnAccidentWithinThreeYears() {
    assertThat(city().tried("report in time")).isEmpty();
    assertThat(Expectations.owed(city(), city().awards(AWARD).getFirst())).contains("书面报告评审办");
    assertThat(city().tried("report too late")).containsExactly("window");
    Award revoked = Expectations.award(city(), 2);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    assertThat(Expectations.owed(city(), revoked)).contains("向社会公告撤销决定");
    assertThat(city().tried("late: 发生重大质量、安全、环保、卫生等事故，造成严重不良社会影响")).containsExactly("window");
  }

  @Test
  @Clause("notice 1")
  void grantsFiveAndFiveEverySecondYear() {
    assertThat(Walked.firstOf("notice").number()).isEqualTo(3);
    for (String award : List.of(AWARD, NOMINATION)) {
      assertThat(notice().tried(award + "组织不超过5个加一个有理由")).contains("quota");
      assertThat(notice().tried(award + "组织不超过5个满额有理由")).isEmpty();
    }
    assertThat(notice().tried("plan the next year")).contains("cycle");
  }

  @Test
  @Clause("notice 4")
  void receivesApplicationsInTheWindowThatIsPrinted() {
    assertThat(Walked.firstOf("notice").applicationsClose()).isEqualTo("2018-12-31");
    assertThat(Walked.firstOf("notice").plan())
        .anyMatch(
            value ->
                value.name() == PlanValue.Name.APPLICATIONS_CLOSE
                    && value.source() == PlanValue.Source.MEASURE);
    assertThat(notice().pages(StageKind.APPLICATION).getFirst().obstacles())
        .containsExactly("still-open");
    assertThat(notice().tried("submit late")).contains("over");
  }

  @Test
  @Clause("notice 5")
  void isDecidedByTheCommitteeAndLedByTheOffice() {
    assertThat(notice().tried("decide by no member")).containsExactly("not-your-body");
    assertThat(notice().tried("end by the committee")).containsExactly("ACCESS");
    assertThat(notice().pages(StageKind.DELIBERATION).getFirst().obstacles())
        .contains("not-decided");
  }

  @Test
  @Clause("notice 6(4)-(5)")
  void goesFromDocumentsToTheSiteByAList() {
    Expectations.listIsACut(notice(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
    Expectations.listIsACut(notice(), StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION);
  }

  @Test
  @Clause("notice 6(6)")
  void ranksByThePresentation() {
    Expectations.ranksBy(notice(), StageKind.PRESENTATION);
    assertThat(notice().awards()).extracting(Award::name).contains(AWARD, NOMINATION);
  }

  @Test
  @Clause("notice 6(7)")
  void consultsDecidesDisclosesAndApproves() {
    City.Page page = notice().pages(StageKind.DELIBERATION).getFirst();
    assertThat(page.acts()).extracting(Act::about).containsExactly("相关部门");
    assertThat(page.obstacles()).contains("acts-open", "not-decided");
    Expectations.noticesRunTheirDays(notice(), 5);
    assertThat(notice().pages(StageKind.APPROVAL).getFirst().obstacles())
        .containsExactly("not-approved");
  }

  @Test
  @Clause("notice 6(8)")
  void isCommendedByBothBodies() {
    City.Page page = notice().pages(StageKind.COMMENDATION).getFirst();
    assertThat(page.acts())
        .extracting(Act::doneFor)
        .containsExactlyInAnyOrder("市质量工作主管部门", "市奖项管理工作主管部门");
    assertThat(page.obstacles()).containsExactly("acts-open");
    Expectations.grantsAtTheEnd(notice(), 3);
  }

  @Test
  @Clause("notice 7(2)")
  void cancelsTheStandingOfAFalseApplication() {
    assertThat(notice().tried("取消资格 VERIFIES by another")).containsExactly("not-your-body");
    assertThat(notice().tried("standing after disqualification"))
        .containsExactly(Standing.DISQUALIFIED.name());
    assertThat(notice().awards())
        .extracting(Award::recipient)
        .doesNotContain(notice().municipality.organisations().getLast());
  }
}
