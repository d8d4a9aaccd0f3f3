package laurel.dsl.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import laurel.dsl.judgement.Cut.Ranked;
import laurel.dsl.judgement.Cut.Within;

/**
 * Gives the places of the quotas from the first rank down. Where a tie could be broken in several
 * ways, every way is followed: who gets a place in all of them is within, who in none is beyond,
 * and whoever is in some is undecided.
 */
final class QuotaCut {

  /** Ways to fill one tie that are followed; beyond it the tie and all after it stay undecided. */
  private static final int MOST_WAYS = 100_000;

  private final QuotaJudgement quota;
  private final List<QuotaLimit> limits;
  private Set<List<Integer>> taken;
  private int ways;

  QuotaCut(QuotaJudgement quota) {
    this.quota = quota;
    this.limits = quota.limits().stream().filter(QuotaLimit::hasMost).toList();
    this.taken = Set.of(limits.stream().map(_ -> 0).toList());
  }

  /** Those of one tie who are counted by the same numbers: no rule of a quota tells them apart. */
  private record Alike(List<Integer> limits, int size) {}

  /** How many of some who are alike get a place, over all ways. */
  private record Admitted(int fewest, int most) {
    Admitted with(int count) {
      return new Admitted(Math.min(fewest, count), Math.max(most, count));
    }
  }

  List<Cut> of(List<Ranked> ranked) {
    var groups = new TreeMap<Integer, List<Contender>>();
    ranked.forEach(
        one -> groups.computeIfAbsent(one.place(), _ -> new ArrayList<>()).add(one.contender()));
    var cuts = new HashMap<String, Cut>();
    groups.forEach((place, group) -> group(place, group).forEach(cut -> cuts.put(cut.id(), cut)));
    return ranked.stream().map(one -> cuts.get(one.contender().id())).toList();
  }

  private List<Cut> group(int place, List<Contender> group) {
    var alike = new LinkedHashMap<List<Integer>, Integer>();
    group.stream().filter(this::takesPlace).forEach(c -> alike.merge(numbers(c), 1, Integer::sum));
    List<Alike> classes =
        alike.entrySet().stream().map(e -> new Alike(e.getKey(), e.getValue())).toList();
    Set<List<Integer>> before = taken;
    Map<List<Integer>, Admitted> admitted = fill(classes);
    var words = new CutWords(limits, before, place);
    return group.stream().map(c -> cut(c, alike, admitted, words)).toList();
  }

  private boolean takesPlace(Contender contender) {
    return quota.counts(contender) && quota.unclassified(contender).isEmpty();
  }

  private List<Integer> numbers(Contender contender) {
    return IntStream.range(0, limits.size())
        .filter(i -> limits.get(i).concerns(contender))
        .boxed()
        .toList();
  }

  private Cut cut(
      Contender contender,
      Map<List<Integer>, Integer> alike,
      Map<List<Integer>, Admitted> admitted,
      CutWords words) {
    if (!quota.counts(contender)) {
      return new Cut(
          contender.id(),
          Within.WITHIN,
          List.of(words.outside(contender, quota.clauses(contender.award()))));
    }
    var unclassified = quota.unclassified(contender);
    if (unclassified.isPresent()) {
      return new Cut(contender.id(), Within.UNDECIDED, List.of(unclassified.get()));
    }
    List<Integer> numbers = numbers(contender);
    Admitted of = admitted.get(numbers);
    if (of == null) {
      return new Cut(contender.id(), Within.UNDECIDED, List.of(words.tooMany()));
    }
    int size = alike.getOrDefault(numbers, 0);
    if (of.fewest() == size) {
      return new Cut(contender.id(), Within.WITHIN, words.within(numbers));
    }
    return of.most() == 0
        ? new Cut(contender.id(), Within.BEYOND, words.beyond(numbers))
        : new Cut(contender.id(), Within.UNDECIDED, words.undecided(numbers, alike));
  }

  /** Follows all ways to give places to a tie; empty where there are too many. */
  private Map<List<Integer>, Admitted> fill(List<Alike> classes) {
    var after = new HashSet<List<Integer>>();
    var admitted = new HashMap<List<Integer>, Admitted>();
    for (List<Integer> before : taken) {
      fill(classes, 0, before, new int[classes.size()], after, admitted);
    }
    if (ways > MOST_WAYS) {
      return Map.of();
    }
    ways = 0;
    taken = after;
    return admitted;
  }

  private void fill(
      List<Alike> classes,
      int next,
      List<Integer> counts,
      int[] chosen,
      Set<List<Integer>> after,
      Map<List<Integer>, Admitted> admitted) {
    if (ways > MOST_WAYS) {
      return;
    }
    if (next < classes.size()) {
      Alike alike = classes.get(next);
      for (int n = Math.min(alike.size(), left(alike, counts)); n >= 0; n--) {
        chosen[next] = n;
        fill(classes, next + 1, plus(alike, n, counts), chosen, after, admitted);
      }
      return;
    }
    ways++;
    if (isFull(classes, counts, chosen)) {
      after.add(counts);
      for (int i = 0; i < chosen.length; i++) {
        int count = chosen[i];
        admitted.compute(
            classes.get(i).limits(),
            (_, so) -> so == null ? new Admitted(count, count) : so.with(count));
      }
    }
  }

  /** Whether nobody of the tie who is left out would still find a place. */
  private boolean isFull(List<Alike> classes, List<Integer> counts, int[] chosen) {
    return IntStream.range(0, chosen.length)
        .noneMatch(i -> chosen[i] < classes.get(i).size() && left(classes.get(i), counts) > 0);
  }

  private int left(Alike alike, List<Integer> counts) {
    return alike.limits().stream()
        .mapToInt(i -> limits.get(i).most() - counts.get(i))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static List<Integer> plus(Alike alike, int count, List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .map(i -> counts.get(i) + (alike.limits().contains(i) ? count : 0))
        .boxed()
        .toList();
  }
}
