package laurel.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.dsl.judgement.Contender;
import laurel.dsl.judgement.Cut.Within;
import laurel.dsl.policy.RecipientKind;
import org.junit.jupiter.api.Test;

/** A thousand small editions, ranked a second time in whole numbers and by counting. */
class RankingPropertyTests {

  private static final int DOCUMENTS = 2;
  private static final int ON_SITE = 3;
  private static final int MINIMUM = 61;

  /** Each measure is compiled once. */
  private static final Map<List<Object>, RankingRules> COMPILED = new HashMap<>();

  /** An edition in whole numbers: scores in hundredths by application, stage and examiner. */
  private record Edition(
      int weight,
      boolean drops,
      boolean byOnSite,
      int organisations,
      int individuals,
      List<List<List<Integer>>> scores) {

    static Edition random(Random random) {
      int examiners = 1 + random.nextInt(4);
      int applications = 2 + random.nextInt(7);
      List<List<List<Integer>>> scores =
          some(
              applications,
              () ->
                  some(
                      2,
                      () ->
                          some(
                              examiners,
                              () -> 6050 + 100 * random.nextInt(2) + random.nextInt(2))));
      return new Edition(
          List.of(3333, 4000, 5000).get(random.nextInt(3)),
          random.nextBoolean(),
          random.nextBoolean(),
          1 + random.nextInt(3),
          1 + random.nextInt(2),
          scores);
    }

    private static <T> List<T> some(int count, Supplier<T> one) {
      return Stream.generate(one).limit(count).toList();
    }

    RankingRules rules() {
      return COMPILED.computeIfAbsent(
          List.of(weight, drops, byOnSite, organisations, individuals), _ -> compiled());
    }

    private RankingRules compiled() {
      return RankingExample.rules(
          "组织不超过" + organisations + "个，个人不超过" + individuals + "个",
          "最低分 " + MINIMUM + "分；同分 " + (byOnSite ? "按现场评审得分" : "未规定") + (drops ? "；去掉最高分和最低分" : ""),
          "资料评审%s%%、现场评审%s%%得分之和"
              .formatted(
                  BigDecimal.valueOf(weight, 2).stripTrailingZeros().toPlainString(),
                  BigDecimal.valueOf(10_000 - weight, 2).stripTrailingZeros().toPlainString()));
    }

    RankingCase given() {
      var contenders = new ArrayList<Contender>();
      var points = new ArrayList<Score>();
      for (int a = 0; a < scores.size(); a++) {
        contenders.add(
            Contender.of(
                "a" + a,
                "质量奖",
                isIndividual(a) ? RecipientKind.INDIVIDUAL : RecipientKind.ORGANISATION));
        for (int stage = 0; stage < 2; stage++) {
          for (int e = 0; e < scores.get(a).get(stage).size(); e++) {
            points.add(
                new Score(
                    "a" + a,
                    stage == 0 ? DOCUMENTS : ON_SITE,
                    "e" + e,
                    BigDecimal.valueOf(scores.get(a).get(stage).get(e), 2)));
          }
        }
      }
      return new RankingCase(contenders, points, List.of(), List.of());
    }

    static boolean isIndividual(int application) {
      return application % 3 == 2;
    }

    Edition without(int examiner) {
      List<List<List<Integer>>> fewer =
          scores.stream()
              .map(stages -> stages.stream().map(points -> without(points, examiner)).toList())
              .toList();
      return new Edition(weight, drops, byOnSite, organisations, individuals, fewer);
    }

    private static List<Integer> without(List<Integer> points, int examiner) {
      return IntStream.range(0, points.size())
          .filter(e -> e != examiner)
          .mapToObj(points::get)
          .toList();
    }

    /** In ten thousandths. */
    long mean(List<Integer> points) {
      List<Integer> sorted = points.stream().sorted().toList();
      int cut = drops && sorted.size() > 2 ? 1 : 0;
      int count = sorted.size() - 2 * cut;
      long sum = sorted.stream().skip(cut).limit(count).mapToLong(Integer::intValue).sum();
      return (2 * sum * 100 + count) / (2L * count);
    }

    long total(int application) {
      long whole =
          mean(scores.get(application).get(0)) * weight
              + mean(scores.get(application).get(1)) * (10_000 - weight);
      return (whole + 5000) / 10_000;
    }

    /** Whether one goes before the other. */
    boolean isAhead(int one, int other) {
      return total(one) > total(other)
          || (byOnSite
              && total(one) == total(other)
              && mean(scores.get(one).get(1)) > mean(scores.get(other).get(1)));
    }

    int place(int application) {
      return 1 + (int) all().filter(other -> isAhead(other, application)).count();
    }

    Within within(int application) {
      if (total(application) < MINIMUM * 10_000L) {
        return Within.BEYOND;
      }
      List<Integer> own =
          all().filter(a -> isIndividual(a) == isIndividual(application)).boxed().toList();
      long ahead = own.stream().filter(a -> isAhead(a, application)).count();
      long level =
          own.stream().filter(a -> !isAhead(a, application) && !isAhead(application, a)).count();
      int places = isIndividual(application) ? individuals : organisations;
      return ahead >= places
          ? Within.BEYOND
          : ahead + level <= places ? Within.WITHIN : Within.UNDECIDED;
    }

    int examiners() {
      return scores.getFirst().getFirst().size();
    }

    IntStream all() {
      return IntStream.range(0, scores.size());
    }
  }

  @Test
  void agreesWithASecondWayOfRankingAThousandEditions() {
    var random = new Random(20261125);
    int undecided = 0;
    for (int i = 0; i < 1000; i++) {
      Edition edition = Edition.random(random);
      Ranking ranking = RankingJudgement.rank(edition.rules(), edition.given());
      assertThat(ranking).isInstanceOf(Ranking.Complete.class);
      assertThat(ranking.places()).hasSize(edition.scores().size());
      for (Place place : ranking.places()) {
        int a = Integer.parseInt(place.application().substring(1));
        assertThat(place.total()).isEqualByComparingTo(BigDecimal.valueOf(edition.total(a), 4));
        assertThat(place.place()).isEqualTo(edition.place(a));
        assertThat(place.within()).as(edition + " " + a).isEqualTo(edition.within(a));
        undecided += place.within() == Within.UNDECIDED ? 1 : 0;
      }
    }
    assertThat(undecided).isGreaterThan(100);
  }

  @Test
  void dropOneAgreesWithRankingAgainWithoutEachExaminer() {
    var random = new Random(7);
    int moved = 0;
    for (int i = 0; i < 200; i++) {
      Edition edition = Edition.random(random);
      if (edition.examiners() == 1) {
        continue;
      }
      Map<String, DropOne> dropped = new HashMap<>();
      DropOne.of(edition.rules(), edition.given()).forEach(one -> dropped.put(one.examiner(), one));
      for (int e = 0; e < edition.examiners(); e++) {
        Edition fewer = edition.without(e);
        List<String> enters = changed(fewer, edition);
        List<String> leaves = changed(edition, fewer);
        assertThat(dropped.get("e" + e)).isEqualTo(new DropOne("e" + e, enters, leaves, List.of()));
        moved += enters.size() + leaves.size();
      }
    }
    assertThat(moved).isGreaterThan(50);
  }

  private static List<String> changed(Edition within, Edition notWithin) {
    return within
        .all()
        .filter(a -> within.within(a) == Within.WITHIN && notWithin.within(a) != Within.WITHIN)
        .mapToObj(a -> "a" + a)
        .toList();
  }
}
