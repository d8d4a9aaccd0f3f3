package laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import laurel.application.ApplicationLine;
import laurel.application.ApplicationLists;
import laurel.application.ApplicationSteps;
import laurel.application.AwardApplications;
import laurel.application.EligibilitySteps;
import laurel.application.RecommendationSteps;
import laurel.casework.CaseSteps;
import laurel.committee.CommitteeSteps;
import laurel.decision.NotFound;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.StageKind;
import laurel.edition.Ruling;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.life.Offer;
import laurel.life.Standing;
import laurel.life.StepRunner;
import org.junit.jupiter.api.Test;

/** Nobody acts on two sides, and each body reads and signs what has come to it (F7). */
class SidesIntegrationTests {

  private static final String MEASURE =
      City.MEASURE
          + City.PROCEDURE.replace(
              "    资格审查 由办公室，产生", "    推荐 由「工业主管部门」或「农业主管部门」【第四条】\n    资格审查 由办公室，产生");

  private final RecommendationSteps steps = Moving.bean(RecommendationSteps.class);

  private static java.util.List<UUID> reads(City city, Actor actor) {
    var lines =
        Moving.bean(ApplicationLists.class)
            .of(actor, city.edition().id(), ApplicationLists.Query.ALL)
            .lines();
    return lines.stream().map(ApplicationLine::id).toList();
  }

  private static void readsNot(City city, Actor actor, UUID id) {
    assertThat(reads(city, actor)).doesNotContain(id);
    assertThatThrownBy(() -> Moving.bean(AwardApplications.class).get(actor, id))
        .isInstanceOf(NotFound.class);
  }

  private static Actor recommender(City city, String name, String body) {
    city.seat(new Role(Role.Kind.NAMED, body), name);
    return city.actor(name, UserRole.RECOMMENDER);
  }

  @Test
  void eachBodyReadsWhatHasComeToItAndNoMore() {
    City city = City.opened(MEASURE);
    UUID draft = city.save(city.applicant(3), city.draft("第3公司")).id();
    UUID id = city.apply(1);
    Actor industry = recommender(city, "industry", "工业主管部门");
    Actor farming = recommender(city, "farming", "农业主管部门");
    Actor stranger = recommender(city, "stranger", "旅游主管部门");
    for (Actor actor :
        java.util.List.of(industry, farming, stranger, city.committee(), city.approver())) {
      readsNot(city, actor, id);
      readsNot(city, actor, draft);
    }
    readsNot(city, city.office(), draft);
    readsNot(city, city.actor("inspector", UserRole.INSPECTOR), draft);
    assertThat(reads(city, city.office())).containsExactly(id);

    city.until(StageKind.RECOMMENDATION);
    assertThat(reads(city, industry)).containsExactly(id);
    assertThat(reads(city, farming)).containsExactly(id);
    readsNot(city, stranger, id);
    readsNot(city, city.committee(), id);
    var opinion = new RecommendationSteps.Recommendation(true, "同意推荐");
    assertThat(city.refusals(stranger, steps.recommending(), id, opinion))
        .containsExactly("not-your-body");
    city.take(industry, steps.recommending(), id, opinion);
    assertThat(reads(city, industry)).containsExactly(id);
    readsNot(city, farming, id);

    city.until(StageKind.DELIBERATION);
    assertThat(reads(city, city.committee())).containsExactly(id);
    readsNot(city, city.approver(), id);
    city.until(StageKind.APPROVAL);
    assertThat(reads(city, city.approver())).containsExactly(id);
  }

  @Test
  void oneAccountActsOnOneSideOfAnEdition() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.RECOMMENDATION);
    Actor industry = recommender(city, "industry", "工业主管部门");
    city.take(
        industry, steps.recommending(), id, new RecommendationSteps.Recommendation(true, "同意推荐"));
    city.seat(new Role(Role.Kind.COMMITTEE, ""), "industry");
    city.until(StageKind.DELIBERATION);
    var both =
        new Actor(
            industry.username(),
            industry.home(),
            Set.of(UserRole.RECOMMENDER, UserRole.COMMITTEE),
            "");
    assertThat(
            city.refusals(
                both,
                Moving.bean(CommitteeSteps.class).deciding(),
                city.edition().id(),
                new CommitteeSteps.Proposal(java.util.Map.of(id, City.AWARD), "")))
        .containsExactly("both-sides");
  }

  /**
   * Whoever applies decides nothing for the bodies, and whoever is in the office does not apply.
   */
  @Test
  void anApplicantDoesNothingForTheOfficeAndTheOfficeDoesNotApply() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    var both =
        new Actor(
            city.applicant(1).username(),
            city.applicant(1).home(),
            Set.of(UserRole.APPLICANT, UserRole.SECRETARIAT),
            city.code(1));
    city.seat(new Role(Role.Kind.SECRETARIAT, ""), "applicant1");
    city.until(StageKind.ELIGIBILITY_REVIEW);
    var eligibility = Moving.bean(EligibilitySteps.class);
    assertThat(city.refusals(both, eligibility.deciding(), id, "")).containsExactly("both-sides");
    assertThat(
            city.refusals(
                both,
                Moving.bean(CaseSteps.class).disqualifying(),
                id,
                new CaseSteps.Opening("弄虚作假", Moving.today(), "举报")))
        .containsExactly("both-sides");
    assertThat(
            Moving.bean(StepRunner.class)
                .offered(both, id, java.util.List.of(eligibility.deciding())))
        .noneMatch(Offer::possible);

    City other = City.opened(MEASURE);
    var officer =
        new Actor(
            other.office().username(),
            other.office().home(),
            Set.of(UserRole.APPLICANT, UserRole.SECRETARIAT),
            other.code(2));
    assertThat(
            other.refusals(
                officer,
                Moving.bean(ApplicationSteps.class).starting(),
                other.edition().id(),
                other.draft("第2公司")))
        .containsExactly("both-sides");
  }

  /** A word is corrected by the body that gave it, and supersedes; others leave it alone. */
  @Test
  void aBodyCorrectsItsOwnRecommendationAndAnotherMayRecommendWhatItDidNot() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.RECOMMENDATION);
    Actor industry = recommender(city, "industry", "工业主管部门");
    Actor farming = recommender(city, "farming", "农业主管部门");
    var no = new RecommendationSteps.Recommendation(false, "材料不实");
    var yes = new RecommendationSteps.Recommendation(true, "同意推荐");
    city.take(industry, steps.recommending(), id, no);
    assertThat(city.application(id).standing()).isEqualTo(Standing.FAILED);
    city.take(industry, steps.recommending(), id, yes);
    assertThat(city.application(id).standing()).isEqualTo(Standing.PASSED);
    assertThat(city.refusals(farming, steps.recommending(), id, no)).containsExactly("other-body");
    city.take(industry, steps.recommending(), id, no);
    city.take(farming, steps.recommending(), id, yes);
    assertThat(city.application(id).standing()).isEqualTo(Standing.PASSED);
    assertThat(city.application(id).rulings())
        .filteredOn(ruling -> ruling.kind() == Ruling.Kind.RECOMMENDATION)
        .singleElement()
        .satisfies(ruling -> assertThat(ruling.decidedFor()).isEqualTo("农业主管部门"));
  }
}
