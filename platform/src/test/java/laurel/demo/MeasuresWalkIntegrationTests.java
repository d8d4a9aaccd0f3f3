package laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Entry;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The founding measures and invented ones from plan to expiry, through services alone. */
class MeasuresWalkIntegrationTests {

  static Stream<String> measures() {
    return Walked.CITIES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void editionsAreCompletedWithAllThatTheirStagesOwed(String measure) {
    City city = Walked.city(measure);
    assertThat(Walked.firstOf(measure).standing()).isEqualTo(Standing.COMPLETED);
    assertThat(city.pages.stream().map(City.Page::stage).limit(city.policy.stages().size()))
        .containsExactlyElementsOf(city.policy.stages());
    assertThat(city.pages.stream().flatMap(page -> page.acts().stream()))
        .allMatch(act -> act.doneOn().isPresent());
    Expectations.examplesAreDecided(measure);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void awardsComeWithTheLastOfNoticeApprovalAndCommendation(String measure) {
    City city = Walked.city(measure);
    Expectations.grantsAtTheEnd(city, Walked.firstOf(measure).number());
    assertThat(city.awards()).isNotEmpty();
    for (Award award : city.awards()) {
      assertThat(
              FarPlatform.bean(Awards.class)
                  .byCertificate(city.tenant, award.certificateNumber())
                  .map(Award::id))
          .contains(award.id());
      assertThat(award.ledger().paid()).isEqualTo(award.ledger().granted());
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void awardsExpireByTheirOwnTermsOnly(String measure) {
    for (Award award : Walked.city(measure).awards()) {
      Standing expected =
          award.revocation().isPresent()
              ? Standing.REVOKED
              : award.lastValidDay().filter(FarPlatform.today()::isAfter).isPresent()
                  ? Standing.EXPIRED
                  : Standing.VALID;
      assertThat(award.standing()).as(measure + award.certificateNumber()).isEqualTo(expected);
    }
  }

  @Test
  void letsThePresentationComeFirstAndTheApprovalBeforeTheNotice() {
    City city = Walked.city("approval-first");
    Expectations.listIsACut(city, StageKind.PRESENTATION, StageKind.ELIGIBILITY_REVIEW);
    List<City.Page> reviews = city.pages(StageKind.DOCUMENT_REVIEW);
    assertThat(reviews.get(1).came())
        .extracting(Entry::name)
        .isNotEmpty()
        .containsExactlyElementsOf(Expectations.passed(reviews.get(0)));
    Expectations.ranksBy(city, StageKind.PRESENTATION, StageKind.DOCUMENT_REVIEW);
    Expectations.noticesRunTheirDays(city, 7);
    assertThat(city.tried("云岭质量奖组织不超过2个加一个有理由")).contains("quota");
  }

  @Test
  void wantsTheApprovalOfEachBodyAndTheCommendationOfOne() {
    City city = Walked.city("approval-first");
    assertThat(city.tried("end after one of two approvals")).containsExactly("not-approved");
    assertThat(city.awards()).allMatch(award -> award.documentNumber().contains("、"));
    List<Act> acts = city.pages(StageKind.COMMENDATION).getFirst().acts();
    assertThat(acts).extracting(Act::about).containsExactly("市政府、市总工会");
    assertThat(acts).extracting(Act::doneFor).containsExactly("市政府");
  }

  @Test
  void owesReportsEachYearAndBarsWinnersAndTheRevoked() {
    City city = Walked.city("approval-first");
    Award revoked = Expectations.award(city, 1);
    Award kept = Expectations.award(city, 2);
    assertThat(city.tried(kept.certificateNumber() + " applies in the second edition"))
        .containsExactly("award-valid");
    assertThat(city.tried(revoked.certificateNumber() + " applies in the second edition"))
        .containsExactly("banned");
    assertThat(Expectations.ban(revoked)).contains("4年");
    assertThat(revoked.ledger().kept()).isZero();
    assertThat(FarPlatform.bean(Obligations.class).all(city.actor(UserRole.SECRETARIAT)))
        .filteredOn(owed -> owed.awardId().equals(kept.id()))
        .filteredOn(owed -> owed.kind() == Obligation.Kind.DUTY)
        .hasSize(3)
        .anyMatch(owed -> owed.metOn().isPresent() && !owed.overdue())
        .anyMatch(Obligation::overdue);
  }

  @Test
  void sharesTheQuotaOfThreeTiersAmongCategories() {
    City city = Walked.city("three-tiers");
    List<Award> first = city.awards().stream().filter(award -> award.editionNumber() == 1).toList();
    assertThat(first)
        .extracting(Award::name)
        .containsExactlyInAnyOrder("金星奖", "金星奖", "银星奖", "铜星奖", "铜星奖");
    assertThat(city.tried("金星奖组织「制造业」不超过1个加一个有理由")).contains("quota");
    assertThat(city.tried("金星奖组织「制造业」不超过1个满额有理由")).isEmpty();
    assertThat(first).extracting(Award::recipient).doesNotContain("第9公司");
  }

  @Test
  void letsTheNamedBodyAloneOrderEquals() {
    City city = Walked.city("three-tiers");
    assertThat(city.tried("propose one of equals")).contains("tie-open");
    assertThat(city.tried("order equals by the committee")).containsExactly("not-your-body");
    assertThat(city.awards())
        .filteredOn(award -> award.name().equals("金星奖"))
        .extracting(Award::recipient)
        .contains("第1公司")
        .doesNotContain("第7公司");
    List<Entry> ranked = city.pages(StageKind.EVALUATION).getFirst().left();
    assertThat(ranked)
        .filteredOn(entry -> List.of("第1公司", "第7公司").contains(entry.name()))
        .allMatch(entry -> entry.score().orElseThrow().intValueExact() == 800);
  }

  @Test
  void grantsUpToTheCeilingAndTheFirstTimeOnly() {
    City city = Walked.city("three-tiers");
    assertThat(city.awards())
        .filteredOn(award -> award.name().equals("金星奖"))
        .allMatch(award -> award.bonusFen() == 50_000_000);
    assertThat(city.awards())
        .filteredOn(award -> award.name().equals("银星奖"))
        .extracting(Award::bonusFen)
        .containsExactlyInAnyOrder(10_000_000L, 0L);
    assertThat(city.awards())
        .filteredOn(award -> award.name().equals("铜星奖"))
        .allMatch(award -> award.bonusFen() == 0);
  }

  @Test
  void bansForEditionsAndWaitsForEditions() {
    City city = Walked.city("three-tiers");
    Award revoked = Expectations.award(city, 1);
    Award gold =
        city.awards().stream()
            .filter(award -> award.name().equals("金星奖") && !award.equals(revoked))
            .findFirst()
            .orElseThrow();
    for (int edition : List.of(2, 3)) {
      assertThat(city.tried(gold.certificateNumber() + " applies in edition " + edition))
          .containsExactly("interval");
      assertThat(city.tried(revoked.certificateNumber() + " applies in edition " + edition))
          .containsExactly("banned");
    }
    assertThat(city.tried(gold.certificateNumber() + " applies in edition 4")).isEmpty();
    assertThat(city.tried(revoked.certificateNumber() + " applies in edition 4")).isEmpty();
  }

  @Test
  void endsWithoutAWinnerWhereNobodyIsEligible() {
    City city = NobodyEligible.CITY;
    assertThat(NobodyEligible.first().standing()).isEqualTo(Standing.COMPLETED);
    assertThat(city.pages(StageKind.ELIGIBILITY_REVIEW).getFirst().left())
        .hasSize(2)
        .allMatch(entry -> entry.outcome() == Entry.Outcome.FAILED);
    assertThat(city.pages.stream().filter(page -> page.edition() == 1).skip(2))
        .hasSize(6)
        .allMatch(page -> page.came().isEmpty());
    assertThat(city.awards()).isEmpty();
  }

  @Test
  void extendsForAllAndForOneWithReason() {
    City city = NobodyEligible.CITY;
    assertThat(city.tried("extend for all without reason")).containsExactly("missing");
    assertThat(city.tried("extend for all")).isEmpty();
    assertThat(city.tried("extend for one")).isEmpty();
    assertThat(city.tried("submit in the time that all were given")).isEmpty();
    assertThat(city.tried("submit in the time of another")).containsExactly("over");
    assertThat(city.tried("end before the last of all days")).containsExactly("still-open");
    assertThat(city.tried("submit in the time that one was given")).isEmpty();
  }

  @Test
  void cancelsWithReasonAndCountsNoCancelledEdition() {
    City city = NobodyEligible.CITY;
    assertThat(city.tried("cancel without reason")).containsExactly("missing");
    assertThat(NobodyEligible.second().standing()).isEqualTo(Standing.CANCELLED);
    assertThat(NobodyEligible.second().endedBecause()).isEqualTo("不再举办");
    assertThat(city.tried("plan again in the year of a cancelled edition")).isEmpty();
  }
}
