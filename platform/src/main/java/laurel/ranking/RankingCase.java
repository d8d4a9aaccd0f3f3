package laurel.ranking;

import java.util.ArrayList;
import java.util.List;
import laurel.dsl.judgement.Contender;

/**
 * What is ranked: applications that stand against each other, and what is on record of them.
 *
 * @param contenders in any order
 * @param scores of sealed sheets, one for each application, stage and examiner; other stages' and
 *     other applications' scores are left aside
 * @param decisions on ties
 * @param accepted gaps in spite of which the ranking goes on
 */
public record RankingCase(
    List<Contender> contenders,
    List<Score> scores,
    List<TieDecision> decisions,
    List<Gap.Accepted> accepted) {

  public RankingCase {
    contenders = List.copyOf(contenders);
    scores = List.copyOf(scores);
    decisions = List.copyOf(decisions);
    accepted = List.copyOf(accepted);
  }

  RankingCase without(String examiner) {
    return new RankingCase(
        contenders,
        scores.stream().filter(score -> !score.examiner().equals(examiner)).toList(),
        decisions,
        accepted);
  }

  /** Where an application has no sheet, or fewer than others have in the same stage. */
  List<Gap> gaps(RankingRules rules) {
    var sheetsOf = new Sheets(scores);
    var gaps = new ArrayList<Gap>();
    for (RankingRules.Source source : rules.sources()) {
      int expected =
          contenders.stream().mapToInt(c -> sheetsOf.count(c.id(), source)).max().orElse(0);
      for (Contender contender : contenders) {
        int sheets = sheetsOf.count(contender.id(), source);
        if (sheets < Math.max(1, expected)) {
          gaps.add(
              new Gap(
                  contender.id(), source.stage(), source.kind(), sheets, Math.max(1, expected)));
        }
      }
    }
    return gaps;
  }
}
