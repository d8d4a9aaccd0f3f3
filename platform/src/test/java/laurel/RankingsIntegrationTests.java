package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.committee.CommitteeSteps;
import laurel.dsl.judgement.Contender;
import laurel.dsl.judgement.Cut;
import laurel.dsl.policy.StageKind;
import laurel.edition.Entry;
import laurel.ranking.Place;
import laurel.review.ListSteps;
import laurel.review.Reviews;
import org.junit.jupiter.api.Test;

/** Sheets that are missing, ties, and the quota's cut (B6, B9, B13, B15). */
class RankingsIntegrationTests {

  private static final String MEASURE = City.MEASURE + City.PROCEDURE;
  private final ListSteps steps = Moving.bean(ListSteps.class);

  private static List<UUID> ids(City city) {
    return city.entries().stream().map(Entry::applicationId).toList();
  }

  private static List<Cut.Within> within(City city) {
    return Moving.bean(Reviews.class)
        .ranking(city.office(), city.edition().id())
        .orElseThrow()
        .places()
        .stream()
        .map(Place::within)
        .toList();
  }

  /** Two applicants with these points, ranked. */
  private static City ranked(String measure, int first, int second) {
    City city = City.opened(measure);
    city.apply(1);
    city.apply(2);
    city.until(StageKind.ON_SITE_REVIEW);
    for (int i = 1; i <= 2; i++) {
      city.seal(city.examiner(i), ids(city).getFirst(), first);
      city.seal(city.examiner(i), ids(city).getLast(), second);
    }
    city.end();
    return city.until(StageKind.DELIBERATION);
  }

  @Test
  void oneExaminerAloneIsAnObstacleOrARecordedDecision() {
    City city = City.opened(MEASURE);
    UUID id = city.apply(1);
    city.until(StageKind.ON_SITE_REVIEW);
    city.seal(city.examiner(1), id, 800);
    assertThat(city.obstacles()).containsExactly("too-few-sheets");
    assertThat(city.refusals(city.office(), steps.acceptingGaps(), city.edition().id(), " "))
        .containsExactly("missing");
    city.take(city.office(), steps.acceptingGaps(), city.edition().id(), "另一名专家因病退出");
    assertThat(city.obstacles()).isEmpty();
  }

  @Test
  void aTeamOfThreeHandsInThreeSheets() {
    City city =
        City.opened(
            MEASURE
                + """
                评审员
                    评审组 不少于3名【第六条】
                """);
    UUID id = city.apply(1);
    city.until(StageKind.ON_SITE_REVIEW);
    city.seal(city.examiner(1), id, 800);
    city.seal(city.examiner(2), id, 810);
    assertThat(city.obstacles()).containsExactly("too-few-sheets");
    city.seal(city.examiner(3), id, 820);
    assertThat(city.obstacles()).isEmpty();
  }

  @Test
  void meansOfUnevenSheetsAreNotRankedTogetherWithoutADecision() {
    City city = City.opened(MEASURE);
    UUID first = city.apply(1);
    UUID second = city.apply(2);
    city.until(StageKind.ON_SITE_REVIEW);
    for (int i = 1; i <= 2; i++) {
      city.seal(city.examiner(i), first, 800);
      city.seal(city.examiner(i), second, 700);
    }
    city.seal(city.examiner(3), first, 900);
    assertThat(city.obstacles()).containsExactly("uneven-sheets");
    city.take(city.office(), steps.acceptingGaps(), city.edition().id(), "第三名专家中途回避");
    assertThat(city.obstacles()).isEmpty();
    city.end();
    assertThat(within(city)).containsOnly(Cut.Within.WITHIN);
  }

  @Test
  void thePlacesOfOneKindAreNoPlacesForAnother() {
    City city = ranked(MEASURE.replace("组织不超过3个", "组织不超过1个"), 900, 800);
    assertThat(within(city)).containsExactly(Cut.Within.WITHIN, Cut.Within.BEYOND);
    assertThat(City.codes(city.proposing(ids(city), "都很好"))).containsExactly("quota");
  }

  @Test
  void aTieAtTheQuotaIsUndecidedUntilADecisionIsRecorded() {
    City city = ranked(MEASURE.replace("组织不超过3个", "组织不超过1个"), 850, 850);
    assertThat(within(city)).containsOnly(Cut.Within.UNDECIDED);
    UUID second = ids(city).getLast();
    assertThat(City.codes(city.proposing(List.of(second), ""))).containsExactly("tie-open");
    city.take(
        city.committee(),
        steps.breakingTies(),
        city.edition().id(),
        new ListSteps.TieOrder(List.of(second, ids(city).getFirst()), "表决5比2"));
    assertThat(within(city)).containsExactly(Cut.Within.WITHIN, Cut.Within.BEYOND);
    assertThat(City.codes(city.proposing(List.of(second), ""))).isEmpty();
  }

  @Test
  void onlyTheBodyThatTheMeasureNamesDecidesBetweenEquals() {
    City city = City.opened(MEASURE.replace("同分 未规定", "同分 由评审委员会"));
    city.apply(1);
    city.apply(2);
    city.until(StageKind.ON_SITE_REVIEW);
    ids(city).forEach(id -> List.of(1, 2).forEach(i -> city.seal(city.examiner(i), id, 850)));
    city.end();
    var order = new ListSteps.TieOrder(ids(city), "按申报先后");
    assertThat(city.refusals(city.office(), steps.breakingTies(), city.edition().id(), order))
        .containsExactly("not-your-body");
    city.until(StageKind.DELIBERATION);
    city.take(city.committee(), steps.breakingTies(), city.edition().id(), order);
  }

  @Test
  void whoTakesNoPlaceByTheMeasuresWordsNeedsAGround() {
    City city =
        ranked(MEASURE.replace("名额 组织不超过3个，个人不超过2个，可以空缺", "名额 组织不超过1个，不占名额「复评通过的」"), 900, 800);
    Map<UUID, String> awards =
        Map.of(ids(city).getFirst(), City.AWARD, ids(city).getLast(), City.AWARD);
    UUID second = ids(city).getLast();
    assertThat(propose(city, awards, Map.of())).contains("quota");
    assertThat(propose(city, awards, Map.of(second, new Contender.Outside("复评通过的", " "))))
        .contains("quota");
    assertThat(propose(city, awards, Map.of(second, new Contender.Outside("别的理由", "有文件"))))
        .contains("quota");
    assertThat(
            propose(city, awards, Map.of(second, new Contender.Outside("复评通过的", "2021年获奖，复评合格"))))
        .isEmpty();
  }

  private static List<String> propose(
      City city, Map<UUID, String> awards, Map<UUID, Contender.Outside> outside) {
    return city.refusals(
        city.committee(),
        Moving.bean(CommitteeSteps.class).deciding(),
        city.edition().id(),
        new CommitteeSteps.Proposal(awards, "", outside));
  }
}
