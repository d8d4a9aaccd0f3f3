package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.application.ApplicationSteps;
import laurel.award.Award;
import laurel.award.AwardSteps;
import laurel.award.Awards;
import laurel.casework.CaseSteps;
import laurel.casework.Cases;
import laurel.casework.IncidentSteps;
import laurel.decision.Outcome;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Term;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import org.junit.jupiter.api.Test;

/** Money, revocation, its window and its ban (A11, B5, B7, B13). */
class MoneyIntegrationTests {

  private static final long TEN_WAN = 10_000_000L;

  private static final String MEASURE =
      City.MEASURE
          + City.PROCEDURE
          + """
          撤销
              因「弄虚作假」【第五条】
              收回「奖牌」「证书」奖金；自获奖之日起5年不得申报【第五条】
          撤销
              因「重大事故」，获奖后3年内【第六条】
              由办公室核实；由评审委员会审议；由「市政府」批准【第六条】
              收回「奖牌」；2年不得申报【第六条】
          """;

  private final AwardSteps steps = Moving.bean(AwardSteps.class);
  private final CaseSteps cases = Moving.bean(CaseSteps.class);
  private final IncidentSteps incidents = Moving.bean(IncidentSteps.class);

  private static Award award(City city) {
    return Moving.bean(Awards.class).all(city.tenant).getFirst();
  }

  private static AwardSteps.Payment payment(long fen, String voucher) {
    return new AwardSteps.Payment(Optional.of(fen), "", voucher);
  }

  private City won() {
    City city = City.opened(MEASURE);
    city.apply(1);
    return city.toTheEnd();
  }

  private UUID revoke(City city, String cause, LocalDate event) {
    return city.take(
        city.office(),
        cases.revoking(),
        award(city).id(),
        new CaseSteps.Opening(cause, event, "查实"));
  }

  @Test
  void recoveredIsWhatCameBackNotWhatIsDemanded() {
    City city = won();
    UUID id = award(city).id();
    city.take(city.office(), steps.paying(), id, payment(6_000_000, "V1"));
    assertThat(city.refusals(city.office(), steps.paying(), id, payment(6_000_000, "V2")))
        .containsExactly("paid-too-much");
    city.take(city.office(), steps.paying(), id, payment(4_000_000, "V2"));
    assertThat(city.refusals(city.office(), steps.paying(), id, payment(1, "V3")))
        .containsExactly("paid-before");
    UUID file = revoke(city, "弄虚作假", Moving.today());
    city.take(city.office(), cases.deciding(), file, new CaseSteps.Verdict(true, "属实", "市政发〔9〕号"));

    Award.Ledger demanded = award(city).ledger();
    assertThat(demanded.demanded()).isEqualTo(TEN_WAN);
    assertThat(demanded.recovered()).isZero();
    city.take(city.office(), steps.recovering(), id, payment(3_000_000, "R1"));
    assertThat(award(city).ledger().recovered()).isEqualTo(3_000_000);
    assertThat(award(city).ledger().stillToRecover()).isEqualTo(7_000_000);
    assertThat(city.refusals(city.office(), steps.recovering(), id, payment(8_000_000, "R2")))
        .containsExactly("recovered-too-much");
    assertThat(Moving.bean(Obligations.class).all(city.office()))
        .filteredOn(o -> o.kind() == Obligation.Kind.RETURN)
        .allMatch(o -> o.metOn().isEmpty())
        .extracting(owed -> owed.text().zh())
        .containsExactlyInAnyOrder("交回奖牌", "交回证书");
  }

  private static boolean isOffered(City city, Step<Award, ?, ?> step, UUID award) {
    return city.runner.offered(city.office(), award, List.of(step)).getFirst().possible();
  }

  /** What always fails is not offered: the amount is known, or all has come back. */
  @Test
  void noStepOnMoneyIsOfferedThatCanOnlyBeRefused() {
    City city = won();
    UUID id = award(city).id();
    assertThat(isOffered(city, steps.grantingBonus(), id)).isFalse();
    assertThat(city.refusals(city.office(), steps.grantingBonus(), id, payment(1, "G1")))
        .containsExactly("bonus-stated");
    city.take(city.office(), steps.paying(), id, payment(TEN_WAN, "V1"));
    assertThat(isOffered(city, steps.grantingBonus(), id)).isFalse();
    assertThat(isOffered(city, incidents.recording(), id)).isFalse();
    assertThat(isOffered(city, cases.revoking(), id)).isTrue();
    UUID file = revoke(city, "弄虚作假", Moving.today());
    city.take(city.office(), cases.deciding(), file, new CaseSteps.Verdict(true, "属实", "市政发〔9〕号"));
    assertThat(isOffered(city, steps.recovering(), id)).isTrue();
    city.take(city.office(), steps.recovering(), id, payment(TEN_WAN, "R1"));
    assertThat(isOffered(city, steps.recovering(), id)).isFalse();
  }

  private static List<Obligation> owed(City city, Obligation.Kind kind) {
    return Moving.bean(Obligations.class).all(city.office()).stream()
        .filter(owed -> owed.kind() == kind)
        .toList();
  }

  @Test
  void thePaymentThatIsOwedIsMetOnceAllIsPaid() {
    City city = won();
    UUID id = award(city).id();
    city.take(city.office(), steps.paying(), id, payment(6_000_000, "V1"));
    assertThat(owed(city, Obligation.Kind.PAYMENT))
        .singleElement()
        .satisfies(o -> assertThat(o.metOn()).isEmpty());
    city.take(city.office(), steps.paying(), id, payment(4_000_000, "V2"));
    assertThat(owed(city, Obligation.Kind.PAYMENT))
        .singleElement()
        .satisfies(o -> assertThat(o.metOn()).contains(Moving.today()))
        .satisfies(o -> assertThat(o.evidence()).isEqualTo("V2"));
  }

  @Test
  void aBonusThatIsStatedLaterIsOwedFromThen() {
    City city = City.opened(MEASURE.replace("奖金 组织10万元", "奖金 组织不超过10万元"));
    city.apply(1);
    city.toTheEnd();
    assertThat(owed(city, Obligation.Kind.PAYMENT)).isEmpty();
    assertThat(isOffered(city, steps.grantingBonus(), award(city).id())).isTrue();
    city.take(city.office(), steps.grantingBonus(), award(city).id(), payment(5_000_000, "G1"));
    assertThat(owed(city, Obligation.Kind.PAYMENT)).hasSize(1);
  }

  @Test
  void whatIsConferredIsToBeHandedOver() {
    City city = won();
    assertThat(owed(city, Obligation.Kind.HAND_OVER))
        .extracting(owed -> owed.text().zh())
        .containsExactlyInAnyOrder("颁发奖牌", "颁发证书");
    UUID first = owed(city, Obligation.Kind.HAND_OVER).getFirst().id();
    city.take(city.office(), Moving.bean(Obligations.class).meeting(), first, "签收单1号");
    assertThat(owed(city, Obligation.Kind.HAND_OVER))
        .filteredOn(o -> o.metOn().isPresent())
        .extracting(Obligation::evidence)
        .containsExactly("签收单1号");
  }

  @Test
  void anAwardIsRevokedOnce() {
    City city = won();
    Moving.advanceDays(1);
    UUID first = revoke(city, "弄虚作假", Moving.today());
    UUID second = revoke(city, "重大事故", Moving.today());
    var verdict = new CaseSteps.Verdict(true, "属实", "市政发〔9〕号");
    city.take(city.office(), cases.deciding(), first, verdict);
    assertThat(city.refusals(city.office(), cases.deciding(), second, verdict))
        .containsExactly("wrong-standing");
    city.take(city.office(), cases.deciding(), second, new CaseSteps.Verdict(false, "已撤销", ""));
  }

  @Test
  void aBanThatRunsFromTheAwardIsCountedFromTheAward() {
    City city = won();
    LocalDate granted = award(city).grantedOn();
    Moving.advanceDays(200);
    UUID file = revoke(city, "弄虚作假", Moving.today());
    city.take(city.office(), cases.deciding(), file, new CaseSteps.Verdict(true, "属实", "市政发〔9〕号"));
    city.open();
    UUID id = city.save(city.applicant(1), city.draft("第1公司")).id();
    Outcome<UUID> refused =
        city.runner.take(
            city.applicant(1), Moving.bean(ApplicationSteps.class).submitting(), id, "");
    assertThat(City.codes(refused)).containsExactly("banned");
    assertThat(((Outcome.Refused<UUID>) refused).reasons().getFirst().text().zh())
        .contains(granted.plusYears(5).toString());
  }

  @Test
  void theWindowCountsFromTheDayOfTheEventUnderTheAwardsOwnVersion() {
    City city = won();
    LocalDate granted = award(city).grantedOn();
    city.publish(MEASURE.replace("获奖后3年内", "获奖后1年内"));
    city.beyond(granted.plusYears(3).plusDays(30));
    assertThat(
            city.refusals(
                city.office(),
                cases.revoking(),
                award(city).id(),
                new CaseSteps.Opening("重大事故", granted.plusYears(3).plusDays(1), "查实")))
        .containsExactly("window");
    assertThat(Moving.bean(Cases.class).rulesFor(city.tenant, award(city)).get("重大事故"))
        .satisfies(
            rule ->
                assertThat(rule.window())
                    .isEqualTo(new RevocationRule.AfterAward(new Term(3, Term.Unit.YEARS))));
    UUID file = revoke(city, "重大事故", granted.plusYears(2));
    var verdict = new CaseSteps.Verdict(true, "属实", "市政发〔9〕号");
    assertThat(city.refusals(city.approver(), cases.deciding(), file, verdict))
        .as("verified first, by the office")
        .containsExactly("not-your-body");
    city.take(city.office(), cases.deciding(), file, verdict);
    city.take(city.committee(), cases.deciding(), file, verdict);
    assertThat(award(city).standing()).isNotEqualTo(Standing.REVOKED);
    city.take(city.approver(), cases.deciding(), file, verdict);
    assertThat(award(city).standing()).isEqualTo(Standing.REVOKED);
  }

  @Test
  void aSecondWinByReevaluationBringsNoBonusWhereTheMeasureSaysSo() {
    City city =
        City.opened(
            MEASURE
                .replace("    有效期 未规定【第二条】", "    有效期 1年，期满可以复评【第二条】")
                .replace("    颁发 「奖牌」", "    复评 颁发「奖牌」，不发奖金【第二条】\n    颁发 「奖牌」"));
    city.apply(1);
    city.toTheEnd();
    assertThat(award(city).bonusFen()).isEqualTo(TEN_WAN);
    city.beyond(award(city).lastValidDay().orElseThrow());
    city.open();
    city.apply(1);
    city.toTheEnd();
    List<Award> all = Moving.bean(Awards.class).all(city.tenant);
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().bonusFen()).isZero();
    assertThat(owed(city, Obligation.Kind.HAND_OVER))
        .filteredOn(owed -> owed.awardId().equals(all.getFirst().id()))
        .extracting(owed -> owed.text().zh())
        .containsExactly("颁发奖牌");
    assertThat(
            city.refusals(
                city.office(), steps.paying(), all.getFirst().id(), payment(TEN_WAN, "V9")))
        .containsExactly("no-bonus");
  }
}
