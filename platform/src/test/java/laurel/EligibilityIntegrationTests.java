package laurel;

import static laurel.tenants.jooq.tenant.Tables.FINDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.ApplicationSteps;
import laurel.application.EligibilityReviews;
import laurel.application.EligibilitySteps;
import laurel.application.Questions;
import laurel.application.RelationSteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.StageKind;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.Actor;
import laurel.life.Standing;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.Test;

/** Findings, encouraged conditions, conditions of one award, relations (A10, B7, B8, B17). */
class EligibilityIntegrationTests {

  private static final String FOUND =
      City.MEASURE + "    「体系健全」 由办公室认定，凭「体系证明」【第三条】\n" + City.PROCEDURE;

  private static final String RELATED =
      City.MEASURE
          + "    「不得同时申报」 同一组织没有本届申报【第三条】\n"
          + "    「集团获奖后不再受理」 同一集团没有有效奖项【第三条】\n"
          + City.PROCEDURE;

  private final EligibilitySteps steps = Moving.bean(EligibilitySteps.class);

  private List<Ruling> decisions(City city, UUID id) {
    return Moving.bean(TenantDatabase.class)
        .inTransaction(city.tenant, db -> Moving.bean(Rulings.class).history(db, id))
        .stream()
        .filter(ruling -> ruling.kind() == Ruling.Kind.ELIGIBILITY)
        .toList();
  }

  private void find(City city, UUID id, boolean met, String evidence) {
    city.take(
        city.office(),
        steps.finding(),
        id,
        new EligibilitySteps.FindingForm("体系健全", met, evidence));
  }

  @Test
  void aFindingAfterTheDecisionOpensItAgainAndANewDecisionSupersedes() {
    City city = City.opened(FOUND);
    UUID id = city.apply(1);
    city.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(city.refusals(city.office(), steps.deciding(), id, ""))
        .containsExactly("not-yet-known");
    find(city, id, true, "证书复印件");
    city.decide(id);
    assertThat(city.application(id).standing()).isEqualTo(Standing.PASSED);

    find(city, id, false, "证书系伪造");
    assertThat(city.obstacles()).containsExactly("undecided");
    city.decide(id);
    assertThat(city.application(id).standing()).isEqualTo(Standing.FAILED);
    assertThat(decisions(city, id))
        .extracting(Ruling::outcome)
        .containsExactly("INELIGIBLE", "ELIGIBLE");
    List<String> evidence =
        Moving.bean(TenantDatabase.class)
            .inTransaction(
                city.tenant,
                db ->
                    db.select(FINDING.EVIDENCE)
                        .from(FINDING)
                        .where(FINDING.APPLICATION_ID.eq(id))
                        .orderBy(FINDING.NUMBER)
                        .fetch(FINDING.EVIDENCE));
    assertThat(evidence).containsExactly("证书复印件", "证书系伪造");

    city.pass();
    assertThat(
            city.refusals(
                city.office(),
                steps.finding(),
                id,
                new EligibilitySteps.FindingForm("体系健全", true, "又有了")))
        .containsExactly("wrong-stage");
  }

  @Test
  void evidenceIsTypedByWhoeverFinds() {
    City city = City.opened(FOUND);
    UUID id = city.apply(1);
    city.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(
            city.refusals(
                city.office(),
                steps.finding(),
                id,
                new EligibilitySteps.FindingForm("体系健全", true, "  ")))
        .containsExactly("missing");
  }

  @Test
  void encouragedConditionsAndThoseOfAnotherAwardDoNotBlock() {
    City city =
        City.opened(
            City.MEASURE
                + """
                条件 组织 鼓励
                    「有专利」 有「专利」【第三条】
                奖项「区长质量奖」
                    授予 组织【第二条】
                    周期 不定期【第二条】
                    名额 组织不超过1个【第二条】
                    有效期 未规定【第二条】
                    奖金 未规定【第二条】
                条件 组织「区长质量奖」 必须
                    「在区内」 「区内年限」不少于3年【第三条】
                """
                + City.PROCEDURE);
    UUID id = city.apply(1);
    UUID other =
        city.save(
                city.applicant(2),
                new laurel.application.ApplicationDraft(
                    "第2公司",
                    RecipientKind.ORGANISATION,
                    "区长质量奖",
                    city.draft("第2公司").facts(),
                    city.draft("第2公司").dossier()))
            .id();
    assertThat(
            city.refusals(
                city.applicant(2), Moving.bean(ApplicationSteps.class).submitting(), other, ""))
        .containsExactly("facts-missing");
    city.until(StageKind.ELIGIBILITY_REVIEW);
    city.decide(id);
    assertThat(city.application(id).standing()).isEqualTo(Standing.PASSED);
  }

  @Test
  void relationsAreLookedUpAndNeverAskedOfTheApplicant() {
    City city = City.opened(RELATED);
    assertThat(Questions.asked(city.edition().policy(), RecipientKind.ORGANISATION))
        .extracting(Fact::name)
        .containsExactly("登记地");
    assertThat(
            city.refusals(
                city.applicant(1),
                Moving.bean(ApplicationSteps.class).starting(),
                city.edition().id(),
                city.draft(
                    "第1公司",
                    RecipientKind.ORGANISATION,
                    Map.of("同一组织：本届申报", new FactValue.Flag(false)))))
        .containsExactly("content");
    UUID id = city.apply(1);
    city.apply(2);
    city.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(failing(city, id)).isEmpty();
    relate(city, id, Relation.SAME_ORGANISATION, 2);
    assertThat(failing(city, id)).containsExactly("不得同时申报");
  }

  @Test
  void anAwardWithinTheGroupBarsByTheRegister() {
    City city = City.opened(RELATED);
    city.apply(2);
    city.toTheEnd();
    city.open();
    UUID id = city.apply(1);
    city.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(failing(city, id)).isEmpty();
    relate(city, id, Relation.SAME_GROUP, 2);
    assertThat(failing(city, id)).containsExactly("集团获奖后不再受理");
  }

  /** A finding is offered to the body that some condition is left to, and to nobody else. */
  @Test
  void aFindingIsOfferedOnlyToThoseWhoHaveSomethingToFind() {
    City city = City.opened(FOUND);
    UUID id = city.apply(1);
    city.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(findingOffered(city, city.office(), id)).isTrue();
    assertThat(findingOffered(city, city.committee(), id)).isFalse();
    City plain = City.opened(City.MEASURE + City.PROCEDURE);
    UUID other = plain.apply(1);
    plain.until(StageKind.ELIGIBILITY_REVIEW);
    assertThat(findingOffered(plain, plain.office(), other)).isFalse();
  }

  private boolean findingOffered(City city, Actor actor, UUID id) {
    return city.runner.offered(actor, id, List.of(steps.finding())).getFirst().possible();
  }

  private static void relate(City city, UUID id, Relation relation, int other) {
    city.take(
        city.office(),
        Moving.bean(RelationSteps.class).relating(),
        id,
        new RelationSteps.Related(
            relation,
            city.code(other),
            City.company(other),
            Moving.today().minusYears(1),
            "国家企业信用信息公示系统"));
  }

  private static List<String> failing(City city, UUID id) {
    return Moving.bean(EligibilityReviews.class).review(city.office(), id).failing().stream()
        .map(finding -> finding.condition().text())
        .toList();
  }
}
