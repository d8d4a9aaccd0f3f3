package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.application.ApplicationSteps;
import laurel.application.RecommendationSteps;
import laurel.award.Awards;
import laurel.casework.CaseSteps;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.StageKind;
import laurel.edition.Act;
import laurel.edition.Acts;
import laurel.edition.EditionPlan;
import laurel.edition.EditionSteps;
import laurel.edition.EditionWork;
import laurel.edition.Editions;
import laurel.edition.Ending;
import laurel.edition.Entry;
import laurel.edition.PlanValue;
import laurel.edition.Runs;
import laurel.identity.UserRole;
import laurel.life.Desk;
import laurel.life.Standing;
import laurel.obligation.Obligation;
import laurel.obligation.Obligations;
import org.junit.jupiter.api.Test;

/** Planning by dates, ending stages, and the acts a measure asks for (B2, B3, B10, B12). */
class EditionsIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;
  private final EditionSteps steps = Moving.bean(EditionSteps.class);

  private static int year() {
    return Moving.today().getYear();
  }

  @Test
  void everyScoredStageCutsAList() {
    City city =
        City.opened(
            City.MEASURE
                + """
                程序
                    申报 由申报人【第四条】
                    资格审查 由办公室，产生「受理名单」【第四条】
                    资料评审 由专家组，依据「受理名单」，评分，产生「现场名单」【第四条】
                    现场评审 由专家组，依据「现场名单」，评分，产生「答辩名单」【第四条】
                    陈述答辩 由专家组，依据「答辩名单」，评分，产生「候选名单」【第四条】
                    综合评价 由办公室，依据「候选名单」，按陈述答辩得分从高到低【第四条】
                    审议 由评审委员会【第四条】
                    批准 由「市政府」【第四条】
                评分规则
                    同分 未规定【第四条】
                """);
    for (int i = 1; i <= 4; i++) {
      city.apply(i);
    }
    int left = 4;
    for (StageKind stage :
        List.of(StageKind.DOCUMENT_REVIEW, StageKind.ON_SITE_REVIEW, StageKind.PRESENTATION)) {
      city.until(stage);
      assertThat(city.entries()).as(stage.name()).hasSize(left);
      city.scoreAll();
      left--;
      city.shortlist(city.entries().stream().limit(left).map(Entry::applicationId).toList());
      city.end();
    }
    assertThat(city.entries()).extracting(Entry::name).containsExactly("第1公司");
    city.toTheEnd();
    assertThat(Moving.bean(Awards.class).all(city.tenant)).hasSize(1);
  }

  @Test
  void anEditionEndsVacantWhereNobodyAppliesOrNobodyIsEligible() {
    City nobody = City.opened(MEASURE).toTheEnd();
    assertThat(nobody.edition().standing()).isEqualTo(Standing.COMPLETED);
    assertThat(Moving.bean(Awards.class).all(nobody.tenant)).isEmpty();

    City ineligible = City.opened(MEASURE);
    UUID id =
        ineligible.apply(
            ineligible.applicant(1),
            ineligible.draft(
                "第1公司", RecipientKind.ORGANISATION, Map.of("登记地", new FactValue.Words("邻市"))));
    ineligible.toTheEnd();
    assertThat(ineligible.application(id).standing()).isEqualTo(Standing.FAILED);
    assertThat(Moving.bean(Awards.class).all(ineligible.tenant)).isEmpty();
  }

  @Test
  void anEditionIsCancelledWithAReasonAndAnotherMayBeOpened() {
    City city = City.opened(MEASURE);
    UUID cancelled = city.edition().id();
    UUID applied = city.apply(1);
    assertThat(city.refusals(city.office(), steps.cancelling(), cancelled, "  "))
        .containsExactly("missing");
    city.take(city.office(), steps.cancelling(), cancelled, "疫情");
    assertThat(city.edition().standing()).isEqualTo(Standing.CANCELLED);
    assertThat(city.edition().endedBecause()).isEqualTo("疫情");
    assertThat(city.application(applied).standing()).isEqualTo(Standing.CANCELLED);
    assertThat(city.application(applied).stage().zh()).isEqualTo("已取消");
    city.open();
    assertThat(city.edition().standing()).isEqualTo(Standing.UNDER_WAY);
  }

  @Test
  void theCycleBindsByDatesWhenPlanningAndWhenOpening() {
    City city = City.opened(MEASURE.replace("周期 不定期", "周期 每2年1届"));
    city.toTheEnd();
    int held = city.edition().year();
    assertThat(city.refusals(city.office(), steps.planning(), Desk.THE_ONE, City.plan(held + 1)))
        .containsExactly("cycle");
    UUID next =
        city.plans(
            new EditionPlan(
                held + 2,
                Optional.of(7),
                Optional.of(LocalDate.of(held + 2, 6, 30)),
                "GB/T 19580",
                1000,
                0));
    assertThat(city.refusals(city.office(), steps.opening(), next, ""))
        .as("not before the year it is for")
        .contains("cycle");
    city.beyond(LocalDate.of(held + 1, 12, 31));
    assertThat(city.refusals(city.office(), steps.opening(), next, "")).isEmpty();
    assertThat(Moving.bean(Editions.class).get(city.tenant, next).number()).isEqualTo(7);
  }

  @Test
  void theNumberIsGivenOrTheNextAndNeverTwice() {
    City city = City.of(MEASURE);
    EditionPlan third =
        new EditionPlan(
            year(), Optional.of(3), Optional.of(Moving.today().plusDays(10)), "标准", 1000, 0);
    UUID id = city.plans(third);
    assertThat(city.refusals(city.office(), steps.planning(), Desk.THE_ONE, third))
        .containsExactly("edition-number");
    UUID fourth = city.plans(City.plan(year()));
    var editions = Moving.bean(Editions.class);
    assertThat(editions.get(city.tenant, id).number()).isEqualTo(3);
    assertThat(editions.get(city.tenant, fourth).number()).isEqualTo(4);
  }

  @Test
  void noEditionIsPlannedOrOpenedBeyondTheSunset() {
    LocalDate promulgated = Moving.today().minusYears(1);
    City city =
        City.of(
            MEASURE
                .replace(
                    "2020年1月1日",
                    "%d年%d月%d日"
                        .formatted(
                            promulgated.getYear(),
                            promulgated.getMonthValue(),
                            promulgated.getDayOfMonth()))
                .replace("有效期 未规定【第十条】", "有效期 2年【第十条】"));
    assertThat(city.refusals(city.office(), steps.planning(), Desk.THE_ONE, City.plan(year() + 3)))
        .containsExactly("no-regulation");
    UUID id = city.plans(City.plan(year()));
    city.beyond(promulgated.plusYears(2));
    assertThat(city.refusals(city.office(), steps.opening(), id, ""))
        .containsExactly("not-in-force");
  }

  @Test
  void aPrintedWindowBindsAndWhatTheMeasureStatesNoPlanStates() {
    LocalDate first = Moving.today().plusDays(5);
    LocalDate last = first.plusDays(20);
    City city =
        City.of(
            MEASURE.replace(
                    "提交「申报表」",
                    "提交「申报表」，%d年%d月%d日至%d年%d月%d日"
                        .formatted(
                            first.getYear(),
                            first.getMonthValue(),
                            first.getDayOfMonth(),
                            last.getYear(),
                            last.getMonthValue(),
                            last.getDayOfMonth()))
                + "    类目 「领导」，总数1000分【第四条】\n");
    var plain = new EditionPlan(year(), Optional.empty(), Optional.empty(), "标准", 1000, 0);
    assertThat(city.refusals(city.office(), steps.planning(), Desk.THE_ONE, City.plan(year())))
        .containsExactly("plan-stated");
    assertThat(
            city.refusals(
                city.office(),
                steps.planning(),
                Desk.THE_ONE,
                new EditionPlan(year(), Optional.empty(), Optional.empty(), "标准", 900, 7)))
        .as("the notice's length and the total of points")
        .containsExactly("plan-stated", "plan-stated");
    UUID id = city.plans(plain);
    city.openPlanned(id);
    assertThat(city.edition().applicationsClose()).isEqualTo(last);
    assertThat(city.edition().plan())
        .filteredOn(value -> value.source() == PlanValue.Source.MEASURE)
        .extracting(PlanValue::name)
        .contains(PlanValue.Name.APPLICATIONS_CLOSE, PlanValue.Name.MAXIMUM_SCORE);
    UUID application = city.save(city.applicant(1), city.draft("第1公司")).id();
    var submitting = Moving.bean(ApplicationSteps.class).submitting();
    assertThat(city.refusals(city.applicant(1), submitting, application, ""))
        .containsExactly("not-yet-open");
    city.beyond(first.minusDays(1));
    assertThat(city.refusals(city.applicant(1), submitting, application, "")).isEmpty();
  }

  @Test
  void endingAStageShowsWhoFallsOutAndWhyAndKeepsANote() {
    City city =
        City.opened(MEASURE.replace("    资格审查 由办公室，产生", "    推荐 由「行业主管部门」【第四条】\n    资格审查 由办公室，产生"));
    UUID recommended = city.apply(1);
    city.apply(2);
    city.until(StageKind.RECOMMENDATION);
    city.seat(new Role(Role.Kind.NAMED, "行业主管部门"), "recommender");
    city.take(
        city.actor("recommender", UserRole.RECOMMENDER),
        Moving.bean(RecommendationSteps.class).recommending(),
        recommended,
        new RecommendationSteps.Recommendation(true, "同意推荐"));
    Ending ending = Moving.bean(EditionWork.class).ending(city.office(), city.edition().id());
    assertThat(ending.goesOn()).extracting(Entry::name).containsExactly("第1公司");
    assertThat(ending.fallsOut())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.name()).isEqualTo("第2公司");
              assertThat(entry.why().en()).contains("not recommended");
              assertThat(entry.clauses()).isNotEmpty();
            });
    city.take(
        city.office(),
        steps.ending(),
        city.edition().id(),
        new EditionSteps.StageEnd(city.edition().runIndex(), "第2公司未获推荐，已告知"));
    assertThat(Moving.bean(Runs.class).of(city.office(), city.edition().id()))
        .anyMatch(run -> run.note().equals("第2公司未获推荐，已告知"));
  }

  @Test
  void whatAStageOwesMustBeDoneByItsBodyBeforeItEnds() {
    City city =
        City.opened(
            MEASURE
                .replace("    审议 由评审委员会", "    审议 由评审委员会，征求「有关部门」意见，表决，反馈意见")
                .replace("依据「受理名单」，评分", "依据「受理名单」，评分，满意度测评，确认由评审委员会"));
    city.apply(1);
    city.until(StageKind.ON_SITE_REVIEW);
    city.scoreAll();
    assertThat(city.obstacles()).containsExactly("acts-open");
    var acts = Moving.bean(Acts.class);
    Act confirmation =
        acts.of(city.tenant, city.edition().id()).stream()
            .filter(act -> act.kind() == Act.Kind.CONFIRM)
            .findFirst()
            .orElseThrow();
    assertThat(city.refusals(city.office(), acts.done(), confirmation.id(), "已确认"))
        .containsExactly("not-your-body");
    assertThat(city.refusals(city.committee(), acts.done(), confirmation.id(), ""))
        .containsExactly("missing");
    city.acts();
    assertThat(city.obstacles()).isEmpty();
    city.end();
    city.until(StageKind.DELIBERATION);
    assertThat(acts.of(city.tenant, city.edition().id()))
        .filteredOn(act -> act.runIndex() == city.edition().runIndex())
        .extracting(Act::kind)
        .containsExactlyInAnyOrder(Act.Kind.CONSULT, Act.Kind.VOTE, Act.Kind.FEEDBACK);
    assertThat(city.obstacles()).contains("acts-open");
  }

  @Test
  void aDisqualificationGoesThroughItsBodiesAndBringsItsBan() {
    City city =
        City.opened(
            MEASURE
                + """
                取消资格
                    因「申报材料弄虚作假」【第五条】
                    由办公室核实；由评审委员会审议；5年不得申报【第五条】
                """);
    UUID id = city.apply(1);
    city.until(StageKind.ON_SITE_REVIEW);
    var cases = Moving.bean(CaseSteps.class);
    UUID file =
        city.take(
            city.office(),
            cases.disqualifying(),
            id,
            new CaseSteps.Opening("申报材料弄虚作假", Moving.today(), "财务数据系伪造"));
    var verdict = new CaseSteps.Verdict(true, "属实", "质委〔3〕号");
    assertThat(city.refusals(city.committee(), cases.deciding(), file, verdict))
        .containsExactly("not-your-body");
    city.take(city.office(), cases.deciding(), file, verdict);
    assertThat(city.application(id).standing()).isEqualTo(Standing.IN_STAGE);
    city.take(city.committee(), cases.deciding(), file, verdict);
    assertThat(city.application(id).standing()).isEqualTo(Standing.DISQUALIFIED);
    assertThat(city.entries()).isEmpty();
    city.toTheEnd();
    city.open();
    UUID next = city.save(city.applicant(1), city.draft("第1公司")).id();
    assertThat(
            city.refusals(
                city.applicant(1), Moving.bean(ApplicationSteps.class).submitting(), next, ""))
        .containsExactly("banned");
  }

  @Test
  void dutiesBecomeObligationsOfTheWinner() {
    City city =
        City.opened(
            MEASURE.replace("    有效期 未规定【第二条】", "    有效期 3年【第二条】")
                + """
                义务
                    应当 「报告上年度情况」，向办公室，每年2月底前【第五条】
                    应当 「回访」，由办公室，有效期内1至2次【第五条】
                """);
    city.apply(1);
    city.toTheEnd();
    List<Obligation> owed = Moving.bean(Obligations.class).all(city.office());
    assertThat(owed)
        .filteredOn(o -> o.text().zh().equals("报告上年度情况"))
        .hasSizeBetween(3, 4)
        .allSatisfy(o -> assertThat(o.dueOn()).isPresent());
    assertThat(owed).extracting(one -> one.text().zh()).contains("回访", "拨付奖金");
    Obligation visit =
        owed.stream().filter(o -> o.text().zh().equals("回访")).findFirst().orElseThrow();
    var meeting = Moving.bean(Obligations.class).meeting();
    assertThat(city.refusals(city.office(), meeting, visit.id(), "")).containsExactly("missing");
    city.take(city.office(), meeting, visit.id(), "已回访，有记录");
    assertThat(city.refusals(city.office(), meeting, visit.id(), "再记一次"))
        .containsExactly("wrong-standing");
  }
}
