package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.Clause;
import laurel.award.Award;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Entry;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import laurel.regulation.RegulationVersions;
import org.junit.jupiter.api.Test;

/** What the draft of Yining asks, seen in its editions. */
class YiningClausesIntegrationTests {

  private static final String AWARD = "政府质量奖";
  private static final String NOMINATION = "政府质量提名奖";

  private static City city() {
    return Walked.city("yining");
  }

  @Test
  @Clause("yining head, 9")
  void isADraftThatEndsFiveYearsAfterTheDateThatPublicationGives() {
    assertThat(city().tried("publish without a date")).containsExactly("promulgation-date");
    var version =
        FarPlatform.bean(RegulationVersions.class)
            .all(city().actor(UserRole.SECRETARIAT))
            .keySet()
            .iterator()
            .next();
    assertThat(version.rehearsal()).isTrue();
    assertThat(version.lastDayInForce()).contains(LocalDate.of(2029, 3, 11));
  }

  @Test
  @Clause("yining 4")
  void grantsTwoAndTwoAndStatesNoCycle() {
    for (String part : List.of(AWARD + "组织不超过2个", NOMINATION + "组织、个人合计不超过2个")) {
      assertThat(city().tried(part + "加一个有理由")).contains("quota");
      assertThat(city().tried(part + "满额有理由")).isEmpty();
    }
    assertThat(city().tried("plan the next year")).isEmpty();
  }

  @Test
  @Clause("yining 11(1)-(6)")
  @Clause("yining 13(1)-(5)")
  void decidesItsExamplesAsTheySay() {
    Expectations.examplesAreDecided("yining");
    Expectations.exampleCovers("yining", "组织的各项条件都不符合", 11);
    assertThat(Expectations.titles("yining")).contains("特殊行业可以没有注册商标");
  }

  @Test
  @Clause("yining 12(1)-(6)")
  void decidesIndividualsAndFlagsTheAwardThatIsNotSetUp() {
    Expectations.examplesAreDecided("yining");
    Expectations.exampleCovers("yining", "个人的各项条件都不符合", 8);
    assertThat(RegulationCompiler.compile(city().municipality.regulation()).diagnostics())
        .extracting(Diagnostic::message)
        .anyMatch(message -> message.zh().contains("政府质量贡献奖"));
  }

  @Test
  @Clause("yining 6")
  void commissionsAThirdPartyByTheBodiesThatTheMeasureNames() {
    City.Page page = city().pages.getFirst();
    assertThat(page.stage().kind()).isEqualTo(StageKind.LAUNCH);
    assertThat(page.obstacles()).containsExactly("acts-open");
    assertThat(page.acts())
        .allMatch(act -> !act.evidence().isBlank())
        .extracting(Act::doneFor)
        .containsExactlyInAnyOrder("COMMITTEE", "市市场监督管理局");
  }

  @Test
  @Clause("yining 24")
  @Clause("yining 25(1)-(5)")
  void hasExaminersUndertakeTheirRulesAndTheCommitteeSanctionABreach() {
    Expectations.undertakesAndSanctions(city());
    assertThat(city().tried("rules to undertake")).hasSize(6);
  }

  @Test
  @Clause("yining 19.6")
  void votesAndPublishesTheListInTheMedia() {
    City.Page vote = city().pages(StageKind.DELIBERATION).getFirst();
    assertThat(vote.acts()).extracting(Act::kind).containsExactly(Act.Kind.VOTE);
    assertThat(vote.obstacles()).contains("acts-open", "not-decided");
    City.Page notice = city().pages(StageKind.PUBLIC_NOTICE).getFirst();
    assertThat(notice.acts()).extracting(Act::kind).containsExactly(Act.Kind.PUBLISH);
    assertThat(notice.acts()).extracting(Act::about).containsExactly("媒体");
    assertThat(notice.obstacles()).contains("acts-open");
  }

  @Test
  @Clause("yining 17")
  void announcesInTheYearOfTheReview() {
    City.Page page = city().pages(StageKind.ANNOUNCEMENT).getFirst();
    assertThat(page.acts()).extracting(Act::about).containsExactly("公告或通知");
    assertThat(page.day().getYear()).isEqualTo(Walked.firstOf("yining").year());
    assertThat(page.left()).isEmpty();
  }

  @Test
  @Clause("yining 19.1")
  void isConfirmedCompletedInTimeAndBarsAFraudForTheYear() {
    City.Page page = city().pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
    assertThat(page.acts())
        .extracting(Act::kind)
        .containsExactlyInAnyOrder(Act.Kind.CONFIRM, Act.Kind.FEEDBACK);
    assertThat(page.acts())
        .filteredOn(act -> act.kind() == Act.Kind.CONFIRM)
        .allMatch(act -> act.doneFor().equals("COMMITTEE"));
    assertThat(page.left())
        .filteredOn(entry -> entry.outcome() == Entry.Outcome.FAILED)
        .isNotEmpty()
        .allMatch(entry -> !entry.reason().isBlank());
    assertThat(city().tried("return")).isEmpty();
    assertThat(city().tried("complete another paper")).containsExactly("papers-missing");
    assertThat(city().tried("complete")).isEmpty();
    assertThat(city().tried("completed")).containsExactly("补正后的文本");
    assertThat(city().tried("return again")).containsExactly("act-unknown");
    assertThat(city().tried("standing after disqualification"))
        .containsExactly(Standing.DISQUALIFIED.name());
    assertThat(city().tried("apply in the year of the fraud")).containsExactly("banned");
  }

  @Test
  @Clause("yining 19.4")
  void reviewsOnSiteWhomTheListNames() {
    Expectations.listIsACut(city(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
    assertThat(city().pages(StageKind.ON_SITE_REVIEW).getFirst().obstacles())
        .contains("not-scored");
  }

  @Test
  @Clause("yining 19.7, 19.8")
  void isApprovedAndCommendedByTheGovernment() {
    assertThat(city().pages(StageKind.APPROVAL).getFirst().obstacles())
        .containsExactly("not-approved");
    City.Page page = city().pages(StageKind.COMMENDATION).getFirst();
    assertThat(page.acts()).extracting(Act::doneFor).containsExactly("市人民政府");
    Expectations.grantsAtTheEnd(city(), 1);
  }

  @Test
  @Clause("yining 26(1)-(5)")
  void revokesByThreeBodiesAndRecoversAll() {
    String cause = "当年效益出现亏损";
    Award revoked = Expectations.award(city(), 1);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    for (String part : List.of(" VERIFIES", " DELIBERATES", " APPROVES")) {
      assertThat(city().tried(cause + part + " by another")).containsExactly("not-your-body");
    }
    assertThat(revoked.ledger().paid()).isPositive();
    assertThat(revoked.ledger().kept()).isZero();
    assertThat(Expectations.owed(city(), revoked)).contains("交回奖牌", "交回证书", "向社会公告撤销决定");
    assertThat(city().policy.revocations().stream().flatMap(rule -> rule.causes().stream()))
        .hasSize(5);
  }

  @Test
  @Clause("yining 27")
  void owesAReportByTheEndOfEachFebruary() {
    Award kept = city().awards(AWARD).getLast();
    assertThat(FarPlatform.bean(Obligations.class).all(city().actor(UserRole.SECRETARIAT)))
        .filteredOn(owed -> owed.awardId().equals(kept.id()))
        .filteredOn(owed -> owed.kind() == Obligation.Kind.DUTY)
        .allMatch(Obligation::overdue)
        .extracting(Obligation::dueOn)
        .contains(Optional.of(LocalDate.of(2025, 2, 28)), Optional.of(LocalDate.of(2028, 2, 29)));
  }

  @Test
  @Clause("yining 28")
  void barsFiveYearsAfterTheRevocationAndStatesNoValidity() {
    Award revoked = Expectations.award(city(), 1);
    assertThat(Expectations.ban(revoked)).contains("5年");
    assertThat(city().tried(revoked.certificateNumber() + " applies in the second edition"))
        .containsExactly("banned");
    Award kept = city().awards(AWARD).getLast();
    assertThat(kept.lastValidDay()).isEmpty();
    assertThat(city().tried(kept.certificateNumber() + " applies in the second edition")).isEmpty();
  }
}
