package laurel.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.dsl.judgement.Cut.Within;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Scores to places, from a table of examples. */
class RankingJudgementTests {

  private static final Map<Within, String> SIGNS =
      Map.of(Within.WITHIN, "+", Within.BEYOND, "-", Within.UNDECIDED, "?");

  private static List<List<String>> examples(String table) {
    return Stream.of(RankingExample.read(table).split("\n\n+", -1))
        .map(block -> block.lines().filter(line -> !line.startsWith("##")).toList())
        .filter(lines -> !lines.isEmpty())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> ranksAsTheMeasureSays() {
    return examples("ranking.txt").stream()
        .map(RankingExample::of)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.title(),
                    () ->
                        assertThat(lines(RankingJudgement.rank(example.rules(), example.given())))
                            .isEqualTo(example.expected())));
  }

  private static List<String> lines(Ranking ranking) {
    var lines = new ArrayList<String>();
    for (Place place : ranking.places()) {
      lines.add(
          place.place()
              + " "
              + place.application()
              + " "
              + place.total()
              + " "
              + SIGNS.get(place.within())
              + (place.belowMinimum() ? " below" : "")
              + switch (place.tie()) {
                case Tie.None() -> "";
                case Tie.Broken _ -> " broken";
                case Tie.Shared _ -> " shared";
                case Tie.Open _ -> " open";
              });
      assertThat(place.why()).isNotEmpty();
    }
    ranking.unranked().forEach(one -> lines.add("unranked " + one.application()));
    switch (ranking) {
      case Ranking.Complete _ -> {}
      case Ranking.Incomplete incomplete ->
          incomplete
              .gaps()
              .forEach(
                  gap ->
                      lines.add(
                          "gap %s %s %d/%d"
                              .formatted(
                                  gap.application(),
                                  gap.kind().text().zh(),
                                  gap.sheets(),
                                  gap.expected())));
    }
    return lines;
  }

  @TestFactory
  Stream<DynamicTest> saysWhomEachExaminerMoves() {
    return examples("drop-one.txt").stream()
        .map(RankingExample::of)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.title(),
                    () ->
                        assertThat(
                                DropOne.of(example.rules(), example.given()).stream()
                                    .map(RankingJudgementTests::line))
                            .containsExactlyElementsOf(example.expected())));
  }

  private static String line(DropOne one) {
    return one.examiner()
        + (one.changesNothing() ? " nothing" : "")
        + one.enters().stream().map(id -> " +" + id).reduce("", String::concat)
        + one.leaves().stream().map(id -> " -" + id).reduce("", String::concat)
        + one.unscored().stream().map(id -> " 0" + id).reduce("", String::concat);
  }

  @Test
  void explainsEachStepInBothLanguagesWithItsClause() {
    RankingExample example =
        RankingExample.of(
            List.of(
                "# explained",
                "by 资料评审40%、现场评审60%得分之和",
                "scoring 最低分 60分；同分 按现场评审得分；去掉最高分和最低分",
                "a 90 91 95 | 80 81",
                "b 90 91 95 | 80 81",
                "c 91 | 80.5",
                "= "));
    Place first =
        RankingJudgement.inSpiteOfGaps(example.rules(), example.given()).places().getFirst();
    assertThat(first.why().stream().map(why -> why.text().zh() + why.clauses()))
        .containsExactly(
            "资料评审：3份评分表，去掉一个最高分和一个最低分，平均91.00，占40%。[第七条, 第九条]",
            "现场评审：2份评分表，不足三份，不能去掉最高分和最低分，平均80.50，占60%。[第七条, 第九条]",
            "总分84.70。[第七条]",
            "同分，按现场评审得分仍不能定先后。[第九条]",
            "第1位有3个，「质量奖」组织不超过1个，只剩1个名额：先后未定，须依办法或者经记录的决定。[第二条]");
    assertThat(first.why().getFirst().text().en())
        .isEqualTo(
            "Document review: 3 sheet(s), one highest and one lowest left out, mean 91.00, weight"
                + " 40%.");
  }

  @Test
  void takesTheLastStageOfAKindBeforeTheRanking() {
    RankingRules rules = RankingExample.rules("组织不超过1个", "同分 未规定", "陈述答辩得分");
    assertThat(rules.sources().getFirst().stage()).isEqualTo(4);
    assertThat(rules.stage()).isEqualTo(5);
  }

  @Test
  void refusesTwoSheetsOfOneExaminerForOneApplication() {
    RankingRules rules = RankingExample.rules("组织不超过1个", "同分 未规定", "资料评审得分");
    var sheet = new Score("a", 2, "e1", BigDecimal.TEN);
    var twice = new RankingCase(List.of(), List.of(sheet, sheet), List.of(), List.of());
    assertThatThrownBy(() -> RankingJudgement.rank(rules, twice))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
