package laurel.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.dsl.judgement.Contender;
import laurel.dsl.judgement.Cut;
import laurel.dsl.judgement.Cut.Within;
import laurel.dsl.judgement.Explanation;
import laurel.dsl.judgement.QuotaJudgement;
import laurel.dsl.policy.Clause;

/** Ranks by the measure's sources and weights, and says for each place how it came about. */
public final class RankingJudgement {

  private final RankingRules rules;
  private final RankingCase field;
  private final Sheets sheets;

  private RankingJudgement(RankingRules rules, RankingCase field) {
    this.rules = rules;
    this.field = field;
    this.sheets = new Sheets(field.scores());
  }

  /** The ranking; incomplete where sheets are missing and nobody has accepted that on record. */
  public static Ranking rank(RankingRules rules, RankingCase field) {
    List<Gap> accepted = field.accepted().stream().map(Gap.Accepted::gap).toList();
    List<Gap> open = field.gaps(rules).stream().filter(gap -> !accepted.contains(gap)).toList();
    Ranking ranking = inSpiteOfGaps(rules, field);
    return open.isEmpty()
        ? ranking
        : new Ranking.Incomplete(
            open,
            ranking.places().stream().map(RankingJudgement::provisional).toList(),
            ranking.unranked());
  }

  /** The ranking by whatever sheets there are. */
  static Ranking.Complete inSpiteOfGaps(RankingRules rules, RankingCase field) {
    return new RankingJudgement(rules, field).rank();
  }

  /** An application with its total. */
  private record Totalled(Contender contender, List<SourceMean> means, BigDecimal total) {}

  /** An application with its place as shown and as the quota goes by. */
  private record Placed(Totalled of, int place, int order, Tie tie) {}

  private Ranking.Complete rank() {
    var byTotal = new TreeMap<BigDecimal, List<Totalled>>(Comparator.reverseOrder());
    var unranked = new ArrayList<Ranking.Unranked>();
    for (Contender contender : field.contenders()) {
      if (rules.sources().stream().anyMatch(s -> sheets.points(contender.id(), s).isEmpty())) {
        unranked.add(new Ranking.Unranked(contender.id(), noScore(contender.id())));
      } else {
        Totalled totalled = totalled(contender);
        byTotal.computeIfAbsent(totalled.total(), _ -> new ArrayList<>()).add(totalled);
      }
    }
    List<Placed> placed = placed(byTotal);
    Map<String, Cut> cuts = cuts(placed);
    return new Ranking.Complete(placed.stream().map(one -> place(one, cuts)).toList(), unranked);
  }

  private Totalled totalled(Contender contender) {
    List<SourceMean> means =
        rules.sources().stream()
            .map(
                source ->
                    SourceMean.of(
                        source, sheets.points(contender.id(), source), rules.dropsExtremes()))
            .toList();
    BigDecimal total =
        means.stream()
            .map(SourceMean::weighted)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .setScale(SourceMean.SCALE, RoundingMode.HALF_UP);
    return new Totalled(contender, means, total);
  }

  private List<Placed> placed(Map<BigDecimal, List<Totalled>> byTotal) {
    var ties = new Ties(rules, sheets, field.decisions());
    var placed = new ArrayList<Placed>();
    for (List<Totalled> equal : byTotal.values()) {
      int before = placed.size() + 1;
      for (Ties.Settled one : ties.settle(equal.stream().map(t -> t.contender().id()).toList())) {
        equal.stream()
            .filter(t -> t.contender().id().equals(one.application()))
            .map(t -> new Placed(t, before + one.shown(), before + one.order(), one.tie()))
            .forEach(placed::add);
      }
    }
    return placed;
  }

  private Map<String, Cut> cuts(List<Placed> placed) {
    var cuts = new HashMap<String, Cut>();
    QuotaJudgement.of(rules.policy())
        .withinQuota(
            placed.stream()
                .filter(one -> !isBelowMinimum(one.of().total()))
                .map(one -> new Cut.Ranked(one.of().contender(), one.order()))
                .toList())
        .forEach(cut -> cuts.put(cut.id(), cut));
    return cuts;
  }

  private boolean isBelowMinimum(BigDecimal total) {
    return rules.policy().scoring().minimum().stated().stream()
        .anyMatch(minimum -> total.compareTo(BigDecimal.valueOf(minimum)) < 0);
  }

  private Place place(Placed one, Map<String, Cut> cuts) {
    String id = one.of().contender().id();
    Cut cut = cuts.getOrDefault(id, new Cut(id, Within.BEYOND, List.of(belowMinimum())));
    var why = new ArrayList<Explanation>();
    List<Clause> dropping = rules.policy().scoring().dropsExtremes().clauses();
    one.of().means().forEach(mean -> why.add(mean.why(rules.clauses(), dropping)));
    field.accepted().stream()
        .filter(accepted -> accepted.gap().application().equals(id))
        .forEach(accepted -> why.add(accepted(accepted)));
    why.add(total(one.of().total()));
    switch (one.tie()) {
      case Tie.None() -> {}
      case Tie.Broken(var _, Explanation how) -> why.add(how);
      case Tie.Shared(var _, Explanation how) -> why.add(how);
      case Tie.Open(var _, Explanation how) -> why.add(how);
    }
    why.addAll(cut.why());
    return new Place(
        one.of().contender(),
        one.place(),
        one.of().means(),
        one.of().total(),
        one.tie(),
        isBelowMinimum(one.of().total()),
        cut.within(),
        why);
  }

  private Explanation total(BigDecimal total) {
    String exact = total.stripTrailingZeros().scale() > SourceMean.SHOWN ? total.toString() : "";
    return Explanation.of(
        rules.clauses(),
        "总分" + SourceMean.shown(total) + (exact.isEmpty() ? "" : "（" + exact + "）") + "。",
        "Total " + SourceMean.shown(total) + (exact.isEmpty() ? "" : " (" + exact + ")") + ".");
  }

  private Explanation belowMinimum() {
    int minimum = rules.policy().scoring().minimum().stated().orElse(0);
    return Explanation.of(
        rules.policy().scoring().minimum().clauses(),
        "低于最低分" + minimum + "分。",
        "Below the minimum of " + minimum + ".");
  }

  private Explanation accepted(Gap.Accepted accepted) {
    Gap gap = accepted.gap();
    return Explanation.of(
        List.of(),
        "%s只有%d份评分表，其他有%d份；经记录：%s。"
            .formatted(gap.kind().text().zh(), gap.sheets(), gap.expected(), accepted.ground()),
        "%s: only %d sheet(s) where others have %d; accepted on record: %s."
            .formatted(gap.kind().text().en(), gap.sheets(), gap.expected(), accepted.ground()));
  }

  private Explanation noScore(String application) {
    List<RankingRules.Source> missing =
        rules.sources().stream().filter(s -> sheets.points(application, s).isEmpty()).toList();
    return Explanation.of(
        rules.clauses(),
        String.join("、", missing.stream().map(s -> s.kind().text().zh()).toList()) + "没有评分，不能排序。",
        "No sheet in "
            + String.join(", ", missing.stream().map(s -> s.kind().text().en()).toList())
            + ": no place in the ranking.");
  }

  private static Place provisional(Place place) {
    var why = new ArrayList<>(place.why());
    why.add(
        Explanation.of(List.of(), "评分表还不齐，名次未定。", "Sheets are missing: the place is provisional."));
    return new Place(
        place.contender(),
        place.place(),
        place.means(),
        place.total(),
        place.tie(),
        place.belowMinimum(),
        Within.UNDECIDED,
        why);
  }
}
