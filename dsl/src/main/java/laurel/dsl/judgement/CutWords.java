package laurel.dsl.judgement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.dsl.policy.Clause;

/**
 * The words for a place within, beyond or at the cut.
 *
 * @param taken the ways in which the places before were given
 * @param place of the tie or the one application that is spoken of
 */
record CutWords(List<QuotaLimit> limits, Set<List<Integer>> taken, int place) {

  Explanation outside(Contender contender, List<Clause> clauses) {
    String words = contender.outside().map(Contender.Outside::words).orElse("");
    String ground = contender.outside().map(Contender.Outside::ground).orElse("");
    return Explanation.of(
        clauses,
        "「" + words + "」不占名额；依据：" + ground + "。",
        "\"" + words + "\" take no place; ground: " + ground + ".");
  }

  Explanation tooMany() {
    return Explanation.of(
        List.of(),
        "同分太多，先后未定之前不能算出谁在名额之内。",
        "Too many are tied to tell who is within the quota before the ties are broken.");
  }

  List<Explanation> within(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return List.of(
          Explanation.of(
              List.of(), "没有限制其名额的规定。", "No number of a quota limits this application."));
    }
    return numbers.stream()
        .map(limits::get)
        .map(
            limit ->
                Explanation.of(
                    limit.clauses(),
                    "在名额之内：" + limit.text().zh() + "。",
                    "Within the quota: " + limit.text().en() + "."))
        .toList();
  }

  List<Explanation> beyond(List<Integer> numbers) {
    return numbers.stream()
        .filter(i -> taken.stream().anyMatch(counts -> counts.get(i) >= limits.get(i).most()))
        .map(limits::get)
        .map(
            limit ->
                Explanation.of(
                    limit.clauses(),
                    "名额已满：" + limit.text().zh() + "。",
                    "The quota is used up: " + limit.text().en() + "."))
        .toList();
  }

  /** The numbers that the tie does not fit into, or that an earlier open tie leaves open. */
  List<Explanation> undecided(List<Integer> numbers, Map<List<Integer>, Integer> tied) {
    List<Explanation> own =
        numbers.stream()
            .filter(i -> tied(i, tied) > left(i))
            .map(i -> atTheCut(limits.get(i), tied(i, tied), left(i)))
            .toList();
    return own.isEmpty()
        ? List.of(
            Explanation.of(
                List.of(), "取决于前面同分的先后，尚未确定。", "It depends on ties before it that are still open."))
        : own;
  }

  private static int tied(int limit, Map<List<Integer>, Integer> tied) {
    return tied.entrySet().stream()
        .filter(e -> e.getKey().contains(limit))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The fewest places an earlier open tie may leave. */
  private int left(int limit) {
    return taken.stream()
        .mapToInt(counts -> limits.get(limit).most() - counts.get(limit))
        .min()
        .orElse(0);
  }

  private Explanation atTheCut(QuotaLimit limit, int tied, int left) {
    return Explanation.of(
        limit.clauses(),
        "第%d位有%d个，%s，只剩%d个名额：先后未定，须依办法或者经记录的决定。".formatted(place, tied, limit.text().zh(), left),
        "%d in place %d for %d left (%s): undecided until the measure's rule or a recorded decision."
            .formatted(tied, place, left, limit.text().en()));
  }
}
