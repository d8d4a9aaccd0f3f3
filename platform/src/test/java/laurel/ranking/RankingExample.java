package laurel.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.judgement.Contender;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;

/** An example of the table: a measure's lines, applications with their scores, what is expected. */
record RankingExample(String title, RankingRules rules, RankingCase given, List<String> expected) {

  private static final Path RESOURCES = Path.of("src/test/resources/ranking");

  static String read(String name) {
    try {
      return Files.readString(RESOURCES.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Policy policy(String quota, String scoring, String ranking) {
    var lines = new StringBuilder();
    for (String line : scoring.split("；", -1)) {
      lines.append("    ").append(line.strip()).append("【第九条】\n");
    }
    String text =
        read("measure.txt")
            .replace("QUOTA", quota)
            .replace("SCORING", lines.toString().stripTrailing())
            .replace("RANKING", ranking);
    var compilation = RegulationCompiler.compile(text);
    assertThat(compilation.errors()).as(text).isEmpty();
    return compilation.policy().orElseThrow();
  }

  static RankingRules rules(String quota, String scoring, String ranking) {
    Policy policy = policy(quota, scoring, ranking);
    return RankingRules.of(policy, RankingRules.stagesThatRank(policy).getFirst());
  }

  static RankingExample of(List<String> lines) {
    String title = "";
    String ranking = "资料评审得分";
    String scoring = "同分 未规定";
    String quota = "组织不超过1个";
    var contenders = new ArrayList<Contender>();
    var scores = new ArrayList<Score>();
    var decisions = new ArrayList<TieDecision>();
    var accepted = new ArrayList<String>();
    var expected = new ArrayList<String>();
    for (String line : lines) {
      String rest = line.substring(line.indexOf(' ') + 1).strip();
      switch (line.substring(0, line.indexOf(' '))) {
        case "#" -> title = rest;
        case "by" -> ranking = rest;
        case "scoring" -> scoring = rest;
        case "quota" -> quota = rest;
        case "office", "committee" -> decisions.add(decision(line, rest));
        case "accept" -> accepted.add(rest);
        case "=" -> expected.add(rest);
        default -> {
          String id = line.substring(0, line.indexOf(' '));
          contenders.add(
              Contender.of(
                  id,
                  "质量奖",
                  id.startsWith("i") ? RecipientKind.INDIVIDUAL : RecipientKind.ORGANISATION));
          scores.addAll(scores(id, rest));
        }
      }
    }
    RankingRules rules = rules(quota, scoring, ranking);
    var given = new RankingCase(contenders, scores, decisions, List.of());
    return new RankingExample(title, rules, accepting(given, rules, accepted), expected);
  }

  private static RankingCase accepting(RankingCase given, RankingRules rules, List<String> ids) {
    return new RankingCase(
        given.contenders(),
        given.scores(),
        given.decisions(),
        given.gaps(rules).stream()
            .filter(gap -> ids.contains(gap.application()))
            .map(gap -> new Gap.Accepted(gap, "评审员回避"))
            .toList());
  }

  private static TieDecision decision(String line, String order) {
    var kind = line.startsWith("office") ? Role.Kind.SECRETARIAT : Role.Kind.COMMITTEE;
    return new TieDecision(new Role(kind, ""), List.of(order.split(" ", -1)), "会议纪要3号");
  }

  /** Stages from the document review on, | between them; one score an examiner, - for none. */
  private static List<Score> scores(String id, String line) {
    var scores = new ArrayList<Score>();
    String[] stages = line.split("\\|", -1);
    for (int stage = 0; stage < stages.length; stage++) {
      String[] points = stages[stage].strip().split("\\s+", -1);
      for (int i = 0; i < points.length; i++) {
        if (!points[i].isEmpty() && !points[i].equals("-")) {
          scores.add(new Score(id, 2 + stage, "e" + (i + 1), new BigDecimal(points[i])));
        }
      }
    }
    return scores;
  }
}
