package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import laurel.Clause;
import laurel.award.Award;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Entry;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import laurel.publicnotice.PublicNotice;
import laurel.publicnotice.PublicNotices;
import laurel.regulation.RegulationVersions;
import laurel.review.Reviews;
import laurel.review.Scoresheet;
import org.junit.jupiter.api.Test;

/** What the measure of Baoding asks, seen in its editions. */
class BaodingClausesIntegrationTests {

  private static final String AWARD = "市政府质量奖";
  private static final String NOMINATION = "市政府质量奖提名奖";

  private static City city() {
    return Walked.city("baoding");
  }

  @Test
  @Clause("baoding head, 34")
  void endsFiveYearsAfterTheDateThatPublicationGives() {
    assertThat(city().policy.measure().promulgated().stated()).isEmpty();
    assertThat(city().tried("publish without a date")).containsExactly("promulgation-date");
    var version =
        List.copyOf(
                FarPlatform.bean(RegulationVersions.class)
                    .all(city().actor(UserRole.SECRETARIAT))
                    .keySet())
            .getLast();
    assertThat(version.inForceFrom()).contains(LocalDate.of(2024, 3, 12));
    assertThat(version.lastDayInForce()).contains(LocalDate.of(2029, 3, 11));
  }

  @Test
  @Clause("baoding 3")
  void grantsTwoLevelsToOrganisationsAndIndividuals() {
    assertThat(city().tried("apply as a team")).contains("recipient");
    assertThat(city().awards())
        .extracting(Award::kind)
        .contains(RecipientKind.ORGANISATION, RecipientKind.INDIVIDUAL);
    assertThat(city().awards()).extracting(Award::name).contains(AWARD, NOMINATION);
  }

  @Test
  @Clause("baoding 6")
  void countsOrganisationsAndIndividualsApartAndNominationsTogether() {
    for (String part :
        List.of(AWARD + "组织不超过7个", AWARD + "个人不超过5个", NOMINATION + "组织、个人合计不超过10个")) {
      assertThat(city().tried(part + "加一个有理由")).contains("quota");
      assertThat(city().tried(part + "满额有理由")).isEmpty();
    }
    assertThat(city().tried("plan the next year")).isEmpty();
  }

  @Test
  @Clause("baoding 11(1)-(7)")
  void decidesItsExamplesAsTheySay() {
    Expectations.examplesAreDecided("baoding");
    Expectations.exampleCovers("baoding", "组织的各项条件都不符合", 7);
  }

  @Test
  @Clause("baoding 12(1)-(6)")
  void looksAtTheOrganisationOfItsHead() {
    Expectations.examplesAreDecided("baoding");
    Expectations.exampleCovers("baoding", "个人的各项条件都不符合", 5);
    assertThat(against("head")).contains("第十二条（六）");
  }

  private static List<String> against(String related) {
    UUID id = Objects.requireNonNull(Walked.RELATED.get(related));
    return city().application(id).reasons().stream()
        .flatMap(reason -> reason.clauses().stream())
        .map(clause -> clause.text().zh())
        .toList();
  }

  @Test
  @Clause("baoding 13")
  void acceptsOneOrganisationForOneAwardOnly() {
    assertThat(against("beside")).containsExactly("第十三条");
    City.Page review = city().pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
    assertThat(Expectations.passed(review))
        .doesNotContain("职工", city().municipality.organisations().getLast());
  }

  @Test
  @Clause("baoding 14")
  void acceptsNoMemberOfAGroupThatHoldsAnAward() {
    assertThat(city().tried("clauses against a member of the group")).containsExactly("第十四条");
  }

  @Test
  @Clause("baoding 15")
  void plansAndAnnounces() {
    assertThat(city().pages.getFirst().stage().kind()).isEqualTo(StageKind.ANNOUNCEMENT);
    assertThat(Walked.firstOf("baoding").plan()).isNotEmpty();
    assertThat(city().pages.getFirst().left()).isEmpty();
  }

  @Test
  @Clause("baoding 17")
  void consultsOnEligibilityGivesReasonsAndDisclosesTheList() {
    City.Page review = city().pages(StageKind.ELIGIBILITY_REVIEW).getFirst();
    assertThat(review.acts())
        .extracting(Act::kind)
        .containsExactlyInAnyOrder(Act.Kind.CONSULT, Act.Kind.FEEDBACK);
    assertThat(review.left())
        .filteredOn(entry -> entry.outcome() == Entry.Outcome.FAILED)
        .isNotEmpty()
        .allMatch(entry -> !entry.reason().isBlank() && !entry.clauses().isEmpty());
    Expectations.noticesRunTheirDays(city(), 5);
    assertThat(city().pages(StageKind.PUBLIC_NOTICE).get(1).came())
        .extracting(Entry::name)
        .containsExactlyElementsOf(Expectations.passed(review));
  }

  @Test
  @Clause("baoding 18")
  void listsWhomTheDocumentReviewSendsOnAndShowsWhatTheyAchieved() {
    Expectations.listIsACut(city(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
    City.Page page = city().pages(StageKind.PUBLIC_NOTICE).get(2);
    assertThat(page.acts()).extracting(Act::about).containsExactly("市级媒体或网站");
    PublicNotice notice =
        FarPlatform.bean(PublicNotices.class).all(city().tenant).stream()
            .filter(one -> one.editionId().equals(Walked.firstOf("baoding").id()))
            .filter(one -> one.runIndex() == run(page))
            .findFirst()
            .orElseThrow();
    assertThat(notice.listed()).isNotEmpty();
    assertThat(notice.body().split("主要业绩、事迹：《主要业绩、事迹》", -1)).hasSize(notice.listed().size() + 1);
  }

  @Test
  @Clause("baoding 24")
  void owesWhatTheMeasureConfersOnWinnersAndOnNominations() {
    Award winner = city().awards("市政府质量奖").getFirst();
    Award nomination = city().awards("市政府质量奖提名奖").getFirst();
    assertThat(Expectations.owed(city(), winner)).contains("颁发奖金", "颁发证书", "颁发奖牌", "颁发水晶鼎（杯）");
    assertThat(Expectations.owed(city(), nomination))
        .contains("颁发证书", "颁发奖牌")
        .doesNotContain("颁发奖金", "颁发水晶鼎（杯）");
  }

  @Test
  @Clause("baoding 29")
  void hasExaminersUndertakeSecrecy() {
    assertThat(city().tried("answer first")).containsExactly("undertaking");
    assertThat(city().tried("rules to undertake")).containsExactly("忠于职守，公平公正，依法保守被评审单位的商业秘密");
  }

  @Test
  @Clause("baoding 33")
  void confersByReevaluationOnExpiryWithoutABonus() {
    assertThat(
            city().tried.entrySet().stream()
                .filter(tried -> tried.getKey().endsWith(" applies in the second edition"))
                .map(Map.Entry::getValue))
        .contains(List.of("award-valid"));
    Award again =
        city().awards("市政府质量奖").stream().filter(Award::reevaluated).findFirst().orElseThrow();
    assertThat(again.grantedOn()).isAfter(LocalDate.of(2032, 1, 1));
    assertThat(again.bonusFen()).isZero();
    assertThat(again.clauses()).extracting(clause -> clause.text().zh()).contains("第三十三条");
    assertThat(Expectations.owed(city(), again))
        .contains("颁发水晶鼎（杯）", "颁发奖牌", "颁发证书")
        .doesNotContain("颁发奖金", "拨付奖金");
  }

  @Test
  @Clause("baoding 19")
  void scoresOnSite() {
    City.Page page = city().pages(StageKind.ON_SITE_REVIEW).getFirst();
    assertThat(page.obstacles()).contains("not-scored");
    assertThat(sheets()).anyMatch(sheet -> sheet.runIndex() == run(page) && sheet.sealed());
  }

  private static int run(City.Page page) {
    return city().pages.indexOf(page);
  }

  private static List<Scoresheet> sheets() {
    return FarPlatform.bean(Reviews.class)
        .sheets(city().actor(UserRole.SECRETARIAT), Walked.firstOf("baoding").id());
  }

  @Test
  @Clause("baoding 20")
  void addsDocumentAndOnSiteScores() {
    Expectations.ranksBy(city(), StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW);
    int documents = run(city().pages(StageKind.DOCUMENT_REVIEW).getFirst());
    int site = run(city().pages(StageKind.ON_SITE_REVIEW).getFirst());
    for (Entry entry : city().pages(StageKind.EVALUATION).getFirst().left()) {
      BigDecimal sum = mean(entry, documents).add(mean(entry, site));
      assertThat(entry.score().orElseThrow()).isEqualByComparingTo(sum);
    }
  }

  private static BigDecimal mean(Entry entry, int run) {
    List<BigDecimal> points =
        sheets().stream()
            .filter(s -> s.runIndex() == run && s.applicationId().equals(entry.applicationId()))
            .map(s -> s.score().orElseThrow())
            .toList();
    return points.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(points.size()), 4, RoundingMode.HALF_UP);
  }

  @Test
  @Clause("baoding 21")
  void disqualifiesByAnObjectionThatIsFoundTrue() {
    Expectations.noticesRunTheirDays(city(), 5);
    assertThat(city().tried("end with an objection open")).contains("objections-open");
    assertThat(city().tried("decide the objection")).isEmpty();
    assertThat(city().awards())
        .extracting(Award::recipient)
        .doesNotContainAnyElementsOf(city().tried("objected to"));
  }

  @Test
  @Clause("baoding 22")
  void isApprovedUnderANumber() {
    assertThat(city().pages(StageKind.APPROVAL).getFirst().obstacles())
        .containsExactly("not-approved");
    assertThat(city().awards())
        .filteredOn(award -> award.editionNumber() == 1)
        .isNotEmpty()
        .allMatch(award -> award.documentNumber().startsWith("政发〔2024〕"));
    Expectations.grantsAtTheEnd(city(), 1);
  }

  @Test
  @Clause("baoding 23")
  void paysOrganisationsAndIndividualsAndNoNominations() {
    assertThat(city().awards())
        .filteredOn(award -> !award.reevaluated())
        .allSatisfy(
            award ->
                assertThat(award.bonusFen())
                    .as(award.name() + award.kind())
                    .isEqualTo(
                        award.name().equals(NOMINATION)
                            ? 0
                            : award.kind() == RecipientKind.ORGANISATION ? 20_000_000 : 5_000_000));
    assertThat(city().awards()).extracting(Award::bonusFen).contains(0L, 5_000_000L, 20_000_000L);
  }

  @Test
  @Clause("baoding 30(1)-(4)")
  void revokesOnFourGroundsTwoOfThemWithinTheValidity() {
    Award revoked = Expectations.award(city(), 2);
    assertThat(revoked.standing()).isEqualTo(Standing.REVOKED);
    assertThat(revoked.ledger().paid()).isPositive();
    assertThat(revoked.ledger().kept()).isZero();
    assertThat(Expectations.owed(city(), revoked))
        .contains("交回水晶鼎（杯）", "交回奖牌", "交回证书", "向社会公告撤销决定");
    String cause = "产品监督抽查中有严重质量问题";
    assertThat(city().tried(cause + " VERIFIES by another")).containsExactly("not-your-body");
    assertThat(city().tried(cause + " DELIBERATES by another")).containsExactly("not-your-body");
    assertThat(city().tried("late: " + cause)).isEmpty();
    assertThat(city().tried("late: 严重违法、违规、违纪及违反本办法规定")).containsExactly("window");
    assertThat(
            city().policy.revocations().stream()
                .filter(rule -> rule.window() instanceof RevocationRule.WithinValidity)
                .flatMap(rule -> rule.causes().stream()))
        .hasSize(2);
  }

  @Test
  @Clause("baoding 31")
  void owesAVisitWithinTheValidity() {
    Award kept =
        city().awards(AWARD).stream().filter(award -> !award.reevaluated()).toList().getLast();
    assertThat(FarPlatform.bean(Obligations.class).all(city().actor(UserRole.SECRETARIAT)))
        .filteredOn(owed -> owed.awardId().equals(kept.id()))
        .filteredOn(owed -> owed.kind() == Obligation.Kind.VISIT)
        .hasSize(1)
        .allMatch(owed -> owed.dueOn().equals(kept.lastValidDay()) && owed.overdue());
  }

  @Test
  @Clause("baoding 32")
  void barsFiveYearsAfterTheRevocation() {
    Award revoked = Expectations.award(city(), 2);
    assertThat(Expectations.ban(revoked)).contains("5年", "2025-01-15");
    assertThat(city().tried(revoked.certificateNumber() + " applies in the second edition"))
        .containsExactly("banned");
  }
}
