package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplication;
import laurel.application.AwardApplications;
import laurel.award.Awards;
import laurel.decision.NotFound;
import laurel.decision.Outcome;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.StageKind;
import laurel.identity.Actor;
import laurel.life.Request;
import laurel.party.Parties;
import laurel.publicnotice.PublicNotices;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.Test;

/** Who applies: names over time, identities, and whose application it is (faults A1, A3). */
class PartiesIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;

  private static Map<LocalDate, String> names(City city, UUID party) {
    return Moving.bean(TenantDatabase.class)
        .inTransaction(city.tenant, db -> Moving.bean(Parties.class).names(db, party));
  }

  @Test
  void whatWasPrintedStaysWhenTheWinnerAppliesUnderAnotherName() {
    City city = City.opened(MEASURE);
    UUID first = city.apply(1);
    city.toTheEnd();
    city.open();
    AwardApplication second = city.save(city.applicant(1), city.draft("改名后的公司"));
    assertThat(names(city, second.partyId())).containsValue("第1公司").doesNotContainValue("改名后的公司");
    city.take(city.applicant(1), Moving.bean(ApplicationSteps.class).submitting(), second.id(), "");

    assertThat(city.application(first).applicantName()).isEqualTo("第1公司");
    assertThat(city.application(second.id()).applicantName()).isEqualTo("改名后的公司");
    assertThat(Moving.bean(Awards.class).all(city.tenant).getFirst().recipient()).isEqualTo("第1公司");
    assertThat(Moving.bean(PublicNotices.class).all(city.tenant).getFirst().listed())
        .extracting(listed -> listed.name())
        .containsExactly("第1公司");
    assertThat(names(city, second.partyId()).values()).containsExactly("第1公司", "改名后的公司");
  }

  @Test
  void nobodyAppliesWithoutAnIdentity() {
    City city = City.opened(MEASURE);
    for (String code : List.of("", " ", "91620600MA000000X9")) {
      assertThat(start(city, city.applicant("nobody", code), RecipientKind.ORGANISATION))
          .as(code)
          .isNotEmpty();
    }
  }

  @Test
  void anIndividualNeedsACheckedNumberOfTheirOwn() {
    City city = City.opened(MEASURE);
    assertThat(start(city, city.applicant("someone", "张三"), RecipientKind.INDIVIDUAL))
        .containsExactly("identity-number");
    assertThat(
            start(city, city.applicant("someone", "11010519491231002Y"), RecipientKind.INDIVIDUAL))
        .containsExactly("identity-number");
    assertThat(start(city, city.applicant(1), RecipientKind.INDIVIDUAL))
        .containsExactly("identity-number");
    assertThat(
            start(city, city.applicant("someone", "11010519491231002X"), RecipientKind.INDIVIDUAL))
        .isEmpty();
  }

  private static List<String> start(City city, Actor actor, RecipientKind kind) {
    return city.refusals(
        actor,
        Moving.bean(ApplicationSteps.class).starting(),
        city.edition().id(),
        city.draft("某某", kind, Map.of()));
  }

  @Test
  void accountsOfTheSameCheckedCodeAreColleaguesAndOverwriteNothing() {
    City city = City.opened(MEASURE);
    AwardApplication first = city.save(city.applicant(1), city.draft("第1公司"));
    Actor colleague = city.applicant("colleague", city.code(1));
    assertThat(
            Moving.bean(AwardApplications.class)
                .save(
                    colleague,
                    city.edition().id(),
                    city.draft("同事写的", RecipientKind.ORGANISATION, Map.of()),
                    Request.PLAIN))
        .isInstanceOf(Outcome.Refused.class);
    AwardApplication seen = Moving.bean(AwardApplications.class).own(colleague).getFirst();

    assertThat(seen.id()).isEqualTo(first.id());
    assertThat(seen.applicantName()).isEqualTo("第1公司");
    assertThat(seen.facts()).isEqualTo(Map.of("登记地", new FactValue.Words("试点市")));
    assertThat(seen.dossier()).isEqualTo(first.dossier());
  }

  @Test
  void nobodyOutsideThePartyReadsOrChangesItsApplication() {
    City city = City.opened(MEASURE);
    UUID id = city.save(city.applicant(1), city.draft("第1公司")).id();
    var applications = Moving.bean(AwardApplications.class);
    Actor other = city.applicant(2);
    city.save(other, city.draft("第2公司"));

    assertThatThrownBy(() -> applications.get(other, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                city.runner.take(
                    other, Moving.bean(ApplicationSteps.class).submitting(), id, "", Request.PLAIN))
        .isInstanceOf(NotFound.class);
    assertThat(applications.own(other)).extracting(AwardApplication::id).doesNotContain(id);
    assertThat(city.edition().stage().orElseThrow().kind()).isEqualTo(StageKind.APPLICATION);
  }
}
