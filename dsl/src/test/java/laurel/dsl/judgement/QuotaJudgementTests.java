package laurel.dsl.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import laurel.dsl.judgement.Cut.Ranked;
import laurel.dsl.judgement.Cut.Within;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may win by the numbers, from tables of examples; the cut also against a plain search. */
class QuotaJudgementTests {

  private static final Map<Within, String> SIGNS =
      Map.of(Within.WITHIN, "+", Within.BEYOND, "-", Within.UNDECIDED, "?");

  /** An award's lines, then applications, then what is expected. */
  private record Example(String title, QuotaJudgement quota, String given, List<String> expected) {

    static Example of(List<String> lines) {
      var names = new ArrayList<String>();
      var awards = new ArrayList<String>();
      var expected = new ArrayList<String>();
      String title = "";
      String given = "";
      for (String line : lines) {
        switch (line.charAt(0)) {
          case '#' -> title = line.substring(1).strip();
          case '>' -> given = line.substring(1).strip();
          case '=' -> expected.add(line.substring(1).strip());
          default -> {
            names.add(line.substring(0, 1));
            awards.add(line.substring(2).strip());
          }
        }
      }
      return new Example(title, QuotaJudgement.of(Measures.policy(names, awards)), given, expected);
    }
  }

  @TestFactory
  Stream<DynamicTest> saysEveryBreachAndVacancy() {
    return Measures.examples("quota-breaches.txt").stream()
        .map(Example::of)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.title(),
                    () -> assertThat(findings(example)).isEqualTo(example.expected())));
  }

  private static List<String> findings(Example example) {
    List<Contender> winners = Measures.contenders(example.given());
    var lines = new ArrayList<String>();
    for (Breach breach : example.quota().breaches(winners)) {
      assertThat(breach.why().clauses()).isNotEmpty();
      lines.add(
          switch (breach) {
            case Breach.OfNumber(var limit, var direction, int count, int bound, var _) ->
                direction
                    + (breach.isCuredByReason() ? "~ " : " ")
                    + limit.text().zh()
                    + " "
                    + count
                    + "/"
                    + bound;
            case Breach.NotOutside(var winner, var _) -> "NOT OUTSIDE " + winner.id();
            case Breach.Unclassified(var winner, var _) -> "UNCLASSIFIED " + winner.id();
          });
    }
    example
        .quota()
        .vacancies(winners)
        .forEach(
            vacancy ->
                lines.add(
                    "VACANT "
                        + vacancy.limit().text().zh()
                        + " "
                        + vacancy.count()
                        + (vacancy.stated() ? "" : " silent")));
    return lines;
  }

  @TestFactory
  Stream<DynamicTest> cutsTheRankingAtTheQuota() {
    return Measures.examples("quota-cut.txt").stream()
        .map(Example::of)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.title(),
                    () ->
                        assertThat(signs(example.quota().withinQuota(ranked(example.given()))))
                            .isEqualTo(spelled(example.expected().getFirst()))));
  }

  /** Places from 1; what stands in brackets shares a place. */
  private static List<Ranked> ranked(String line) {
    var ranked = new ArrayList<Ranked>();
    boolean tied = false;
    int place = 0;
    for (String token : line.replace("(", "( ").replace(")", " )").split("\\s+", -1)) {
      if (token.equals("(")) {
        tied = true;
        place = ranked.size() + 1;
      } else if (token.equals(")")) {
        tied = false;
      } else {
        for (Contender one : Measures.contenders(token)) {
          place = tied ? place : ranked.size() + 1;
          ranked.add(
              new Ranked(
                  new Contender(
                      one.id() + ":" + ranked.size(),
                      one.award(),
                      one.recipient(),
                      one.category(),
                      one.outside()),
                  place));
        }
      }
    }
    return ranked;
  }

  private static String signs(List<Cut> cuts) {
    cuts.forEach(cut -> assertThat(cut.why()).as(cut.id()).isNotEmpty());
    return cuts.stream().map(cut -> SIGNS.get(cut.within())).collect(Collectors.joining());
  }

  private static String spelled(String expected) {
    return Stream.of(expected.split("\\s+", -1))
        .map(token -> token.split("\\*", 2))
        .map(token -> token[0].repeat(token.length == 1 ? 1 : Integer.parseInt(token[1])))
        .collect(Collectors.joining());
  }

  @Test
  void saysWhichNumberIsUsedUpAndWhichTieIsOpen() {
    QuotaJudgement quota = QuotaJudgement.of(Measures.policy(List.of("A"), List.of("名额 组织不超过2个")));
    List<Cut> cuts = quota.withinQuota(ranked("o (o o) o"));
    assertThat(cuts.stream().map(cut -> cut.why().getFirst().text().zh()))
        .containsExactly(
            "在名额之内：「A」组织不超过2个。",
            "第2位有2个，「A」组织不超过2个，只剩1个名额：先后未定，须依办法或者经记录的决定。",
            "第2位有2个，「A」组织不超过2个，只剩1个名额：先后未定，须依办法或者经记录的决定。",
            "名额已满：「A」组织不超过2个。");
    assertThat(cuts.getLast().why().getFirst().text().en())
        .isEqualTo("The quota is used up: \"A\": Organisation at most 2.");
  }

  @Test
  void doesNotWorkForEverOnTiesInManyCategories() {
    String categories =
        IntStream.range(0, 30).mapToObj(i -> "「c" + i + "」").collect(Collectors.joining());
    String parts =
        IntStream.range(0, 30)
            .mapToObj(i -> "组织「c" + i + "」不超过1个")
            .collect(Collectors.joining("，"));
    QuotaJudgement quota =
        QuotaJudgement.of(
            Measures.policy(List.of("A"), List.of("类别 " + categories + "；名额 总数不超过15个，其中" + parts)));
    String line =
        IntStream.range(0, 30).mapToObj(i -> "o#c" + i).collect(Collectors.joining(" ", "(", ")"));
    assertThat(signs(quota.withinQuota(ranked(line)))).isEqualTo("?".repeat(30));
  }

  /** One thousand small lists against a search through every order of every tie. */
  @Test
  void agreesWithASearchThroughEveryOrderOfEveryTie() {
    var random = new Random(9);
    List<QuotaJudgement> quotas =
        Stream.of(
                List.of("名额 组织不超过3个，个人不超过2个", "名额 组织1个"),
                List.of("名额 总数不超过3个，其中组织不超过2个，个人不超过2个", "名额 组织与「A」合计不超过3个，个人1个"),
                List.of("名额 组织、个人合计不超过2个，个人、团队合计不超过2个", "名额 总数不超过2个，其中组织与「A」合计不超过3个"),
                List.of("名额 组织、个人不超过1个", "名额 组织、个人与「A」合计原则上不超过3个"))
            .map(lines -> QuotaJudgement.of(Measures.policy(List.of("A", "B"), lines)))
            .toList();
    for (int edition = 0; edition < 1000; edition++) {
      QuotaJudgement quota = quotas.get(edition % quotas.size());
      var line = new StringBuilder();
      int groups = 1 + random.nextInt(3);
      for (int group = 0; group < groups; group++) {
        line.append("(");
        int size = 1 + random.nextInt(groups == 3 ? 3 : 4);
        for (int i = 0; i < size; i++) {
          line.append(List.of("o", "i", "t").get(random.nextInt(3)))
              .append(random.nextBoolean() ? "@A " : "@B ");
        }
        line.append(") ");
      }
      List<Ranked> ranked = ranked(line.toString());
      assertThat(signs(quota.withinQuota(ranked)))
          .as(quota.limits() + " " + line)
          .isEqualTo(searched(quota, ranked));
    }
  }

  private static String searched(QuotaJudgement quota, List<Ranked> ranked) {
    var groups = new TreeMap<Integer, List<Contender>>();
    ranked.forEach(
        one -> groups.computeIfAbsent(one.place(), _ -> new ArrayList<>()).add(one.contender()));
    var outcomes = new HashSet<Set<Contender>>();
    search(quota, List.copyOf(groups.values()), 0, List.of(), Set.of(), outcomes);
    return ranked.stream()
        .map(
            one -> {
              long in = outcomes.stream().filter(o -> o.contains(one.contender())).count();
              return in == outcomes.size() ? "+" : in == 0 ? "-" : "?";
            })
        .collect(Collectors.joining());
  }

  private static void search(
      QuotaJudgement quota,
      List<List<Contender>> groups,
      int group,
      List<Contender> seen,
      Set<Contender> winners,
      Set<Set<Contender>> outcomes) {
    if (group == groups.size()) {
      outcomes.add(winners);
    } else if (seen.size() == groups.get(group).size()) {
      search(quota, groups, group + 1, List.of(), winners, outcomes);
    } else {
      for (Contender next : groups.get(group)) {
        if (!seen.contains(next)) {
          var more = new HashSet<>(winners);
          more.add(next);
          boolean fits =
              quota.breaches(more).stream()
                  .noneMatch(
                      b ->
                          b instanceof Breach.OfNumber n && n.direction() == Breach.Direction.OVER);
          search(
              quota,
              groups,
              group,
              Stream.concat(seen.stream(), Stream.of(next)).toList(),
              fits ? Set.copyOf(more) : winners,
              outcomes);
        }
      }
    }
  }
}
