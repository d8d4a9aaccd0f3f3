package laurel.ranking;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import laurel.dsl.judgement.Cut.Within;

/**
 * What leaving out one examiner's sheets would change of who is within the quota.
 *
 * @param enters those who are within it only then
 * @param leaves those who are within it only with these sheets, by place or by an open tie
 * @param unscored those who would have no score left
 */
public record DropOne(
    String examiner, List<String> enters, List<String> leaves, List<String> unscored) {

  public DropOne {
    enters = List.copyOf(enters);
    leaves = List.copyOf(leaves);
    unscored = List.copyOf(unscored);
  }

  /** Whether the same are within the quota with and without these sheets. */
  public boolean changesNothing() {
    return enters.isEmpty() && leaves.isEmpty() && unscored.isEmpty();
  }

  /** One for each examiner whose sheets count, by name. */
  public static List<DropOne> of(RankingRules rules, RankingCase field) {
    Ranking.Complete all = RankingJudgement.inSpiteOfGaps(rules, field);
    Set<String> examiners =
        field.scores().stream()
            .filter(score -> rules.sources().stream().anyMatch(s -> s.stage() == score.stage()))
            .map(Score::examiner)
            .collect(Collectors.toCollection(TreeSet::new));
    return examiners.stream()
        .map(
            examiner ->
                compare(
                    examiner, all, RankingJudgement.inSpiteOfGaps(rules, field.without(examiner))))
        .toList();
  }

  private static DropOne compare(String examiner, Ranking.Complete all, Ranking.Complete fewer) {
    Set<String> before = within(all);
    Set<String> after = within(fewer);
    List<String> unscored =
        fewer.unranked().stream()
            .map(Ranking.Unranked::application)
            .filter(id -> all.unranked().stream().noneMatch(u -> u.application().equals(id)))
            .toList();
    return new DropOne(
        examiner,
        after.stream().filter(Predicate.not(before::contains)).sorted().toList(),
        before.stream()
            .filter(Predicate.not(after::contains))
            .filter(Predicate.not(unscored::contains))
            .sorted()
            .toList(),
        unscored);
  }

  private static Set<String> within(Ranking.Complete ranking) {
    return ranking.places().stream()
        .filter(place -> place.within() == Within.WITHIN)
        .map(Place::application)
        .collect(Collectors.toSet());
  }
}
