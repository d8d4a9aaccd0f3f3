package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.Clause;
import laurel.award.Award;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Entry;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import laurel.regulation.RegulationVersions;
import org.junit.jupiter.api.Test;

/** What the measure of Wuwei asks, seen in its editions. */
class WuweiClausesIntegrationTests {

  private static final String AWARD = "武威市人民政府质量奖";

  private static City city() {
    return Walked.city("wuwei");
  }

  private static Award award(int serial) {
    return city().awards().stream()
        .filter(one -> one.certificateNumber().endsWith("-01-00" + serial))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Clause("wuwei head, 21")
  void opensNoEditionAfterTheMeasureHasEnded() {
    var first =
        FarPlatform.bean(RegulationVersions.class)
            .all(city().actor(UserRole.SECRETARIAT))
            .keySet()
            .stream()
            .filter(version -> version.number() == 1)
            .findFirst()
            .orElseThrow();
    assertThat(first.inForceFrom()).contains(LocalDate.of(2022, 1, 17));
    assertThat(first.lastDayInForce()).contains(LocalDate.of(2027, 1, 16));
    assertThat(city().tried("open after the sunset")).containsExactly("not-in-force");
    assertThat(city().tried("plan after the sunset")).containsExactly("no-regulation");
  }

  @Test
  @Clause("wuwei 2, 10(1)")
  @Clause("wuwei 10(2)-(6)")
  void decidesItsExamplesAsTheySay() {
    Expectations.examplesAreDecided("wuwei");
    Expectations.exampleCovers("wuwei", "各项条件都不符合", 6);
    assertThat(Expectations.titles("wuwei"))
        .contains("成立两年的企业不能申报", "外地企业不能申报", "三年零一天以前的事故不影响申报", "不是施工企业的不问优质工程");
  }

  @Test
  @Clause("wuwei 4")
  void grantsThreeInPrincipleEverySecondYear() {
    assertThat(city().tried(AWARD + "组织原则上不超过3个加一个")).contains("quota-in-principle");
    assertThat(city().tried(AWARD + "组织原则上不超过3个加一个有理由")).isEmpty();
    assertThat(city().tried(AWARD + "组织原则上不超过3个满额有理由")).isEmpty();
    assertThat(city().tried("plan the next year")).containsExactly("cycle");
  }

  @Test
  @Clause("wuwei 5")
  void barsAWinnerWhileTheAwardIsValidAndNoLonger() {
    Award kept = award(3);
    assertThat(kept.lastValidDay()).contains(kept.grantedOn().plusYears(5));
    assertThat(kept.standing()).isEqualTo(Standing.EXPIRED);
    assertThat(city().tried(kept.certificateNumber() + " applies in the second edition"))
        .containsExactly("award-valid");
    assertThat(city().tried(kept.certificateNumber() + " applies after the expiry")).isEmpty();
  }

  @Test
  @Clause("wuwei 11(1)")
  void announcesBeforeAnybodyApplies() {
    assertThat(city().pages.getFirst().stage().kind()).isEqualTo(StageKind.ANNOUNCEMENT);
    assertThat(city().pages.get(1).stage().kind()).isEqualTo(StageKind.APPLICATION);
    assertThat(city().pages.getFirst().left()).isEmpty();
  }

  @Test
  @Clause("wuwei 11(2)")
  void wantsTheSelfAssessmentWithTheApplication() {
    assertThat(city().policy.stages().get(1).submits()).contains("自我评价说明");
    assertThat(city().tried("submit without papers")).containsExactly("papers-missing");
    assertThat(city().tried("submit late")).contains("over");
  }

  @Test
  @Clause("wuwei 11(3)")
  void letsFallOutWhomNobodyRecommends() {
    City.Page page = city().pages(StageKind.RECOMMENDATION).getFirst();
    assertThat(city().tried("fall out without a recommendation"))
        .containsExactlyElementsOf(page.came().stream().map(Entry::name).toList());
    assertThat(city().tried("recommend by no recommending body")).containsExactly("not-your-body");
    assertThat(page.left()).allMatch(entry -> entry.outcome() == Entry.Outcome.PASSED);
  }

  @Test
  @Clause("wuwei 11(4)")
  void letsOnNobodyWhoseEligibilityIsNotDecided() {
    City.Page page = city().pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
    assertThat(page.obstacles()).containsExactly("undecided");
    assertThat(page.left()).extracting(Entry::outcome).contains(Entry.Outcome.FAILED);
    assertThat(city().pages(StageKind.DOCUMENT_REVIEW).getFirst().came())
        .extracting(Entry::name)
        .containsExactlyElementsOf(Expectations.passed(page));
  }

  @Test
  @Clause("wuwei 11(5)")
  void decidesTheOnSiteListByTheDocumentReview() {
    Expectations.listIsACut(city(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
  }

  @Test
  @Clause("wuwei 11(7)")
  void ranksTheCandidatesByTheOnSiteScore() {
    Expectations.ranksBy(city(), StageKind.ON_SITE_REVIEW);
  }

  @Test
  @Clause("wuwei 11(8)")
  void consultsTheViceMayorsAndDisclosesFiveWorkingDays() {
    City.Page page = city().pages(StageKind.DELIBERATION).getFirst();
    assertThat(page.obstacles()).contains("acts-open", "not-decided");
    assertThat(page.acts()).extracting(Act::about).containsExactly("各副市长");
    assertThat(page.acts()).allMatch(act -> act.doneOn().isPresent() && !act.evidence().isBlank());
    Expectations.noticesRunTheirDays(city(), 5);
  }

  @Test
  @Clause("wuwei 11(9)")
  void isApprovedByTheMeetingAndCommendedAndAnnouncedByTheGovernment() {
    assertThat(city().pages(StageKind.APPROVAL).getFirst().obstacles())
        .containsExactly("not-approved");
    City.Page page = city().pages(StageKind.COMMENDATION).getFirst();
    assertThat(page.obstacles()).containsExactly("acts-open");
    assertThat(page.acts()).extracting(Act::doneFor).containsExactly("市政府");
    Expectations.grantsAtTheEnd(city(), 1);
  }

  @Test
  @Clause("wuwei 12")
  void grantsTheBonusOnceAndOwesPlaqueAndCertificate() {
    Award winner = award(3);
    assertThat(winner.bonusFen()).isEqualTo(15_000_000);
    assertThat(city().tried("pay again")).containsExactly("paid-before");
    assertThat(Expectations.owed(city(), winner)).contains("颁发奖牌（奖杯）", "颁发证书");
  }

  @Test
  @Clause("wuwei 19")
  void hasExaminersUndertakeSecrecyAndTheCommitteeSanctionABreach() {
    Expectations.undertakesAndSanctions(city());
    assertThat(city().tried("rules to undertake")).containsExactly("依法保守申报企业和组织的商业和技术秘密");
  }

  @Test
  @Clause("wuwei 13")
  void owesTheBonusToTheWinnerByTheTreasury() {
    List<Obligation> payments =
        FarPlatform.bean(Obligations.class).all(city().actor(UserRole.SECRETARIAT)).stream()
            .filter(owed -> owed.kind() == Obligation.Kind.PAYMENT)
            .toList();
    assertThat(payments).hasSize(3).allMatch(owed -> owed.owedBy().equals("市财政"));
    assertThat(payments).allMatch(owed -> owed.owedTo().equals(owed.winner()));
    assertThat(award(3).ledger().paid()).isEqualTo(15_000_000);
    assertThat(city().tried("pay again")).containsExactly("paid-before");
  }

  @Test
  @Clause("wuwei 17")
  void recoversAllForFraudAndBarsTenYears() {
    Award revoked = award(1);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    assertThat(revoked.ledger().recovered()).isEqualTo(15_000_000);
    assertThat(Expectations.owed(city(), revoked)).contains("交回奖牌（奖杯）", "交回证书", "向社会公告撤销决定");
    assertThat(Expectations.ban(revoked)).contains("10年", "2025-01-15");
    assertThat(city().tried(revoked.certificateNumber() + " applies in the second edition"))
        .containsExactly("banned");
    assertThat(city().tried(revoked.certificateNumber() + " applies after the expiry"))
        .containsExactly("banned");
  }

  @Test
  @Clause("wuwei 18(1)-(5)")
  void leavesTheBonusForAnAccidentWithinFiveYearsAndBarsFive() {
    String cause = "发生重大质量、安全、环保、公共卫生等事故";
    Award revoked = award(2);
    assertThat(revoked.revocation().map(Award.Revocation::cause)).isEqualTo(Optional.of(cause));
    assertThat(revoked.ledger().kept()).isEqualTo(15_000_000);
    assertThat(revoked.ledger().demanded()).isZero();
    assertThat(Expectations.owed(city(), revoked)).contains("交回证书", "向社会公告撤销决定");
    assertThat(city().tried(cause + " VERIFIES by another")).containsExactly("not-your-body");
    assertThat(city().tried(cause + " APPROVES by another")).containsExactly("not-your-body");
    assertThat(Expectations.ban(revoked)).contains("5年");
    assertThat(city().tried(revoked.certificateNumber() + " applies in the second edition"))
        .containsExactly("banned");
    assertThat(city().tried(revoked.certificateNumber() + " applies after the expiry")).isEmpty();
    assertThat(city().tried("late: " + cause)).containsExactly("window");
    assertThat(
            city().policy.revocations().stream()
                .filter(rule -> !rule.recoversBonus())
                .flatMap(rule -> rule.causes().stream()))
        .hasSize(5);
  }
}
