package laurel.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import laurel.dsl.judgement.Explanation;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Scoring;

/** Breaks ties by the measure's rule, then by recorded decisions, and leaves open what is left. */
final class Ties {

  private final RankingRules rules;
  private final Sheets sheets;
  private final List<TieDecision> decisions;

  Ties(RankingRules rules, Sheets sheets, List<TieDecision> decisions) {
    this.rules = rules;
    this.sheets = sheets;
    this.decisions = decisions;
  }

  /**
   * One application after its tie was looked at.
   *
   * @param shown its group among those with its total, from 0, as the list shows it
   * @param order its group for the quota: a decision may order those who share a place
   */
  record Settled(String application, int shown, int order, Tie tie) {}

  /** Settles those with one total. */
  List<Settled> settle(List<String> tied) {
    if (tied.size() == 1) {
      return List.of(new Settled(tied.getFirst(), 0, 0, new Tie.None()));
    }
    List<List<String>> groups = byScore(tied);
    var settled = new ArrayList<Settled>();
    for (List<String> group : groups) {
      settled.addAll(decide(group, tied, settled.size()));
    }
    return settled;
  }

  private List<Settled> decide(List<String> group, List<String> tied, int before) {
    if (group.size() == 1) {
      return List.of(
          new Settled(group.getFirst(), before, before, broken(group.getFirst(), tied, byScore())));
    }
    boolean shared = rules.ties().stated().filter(Scoring.Shared.class::isInstance).isPresent();
    return decisions.reversed().stream()
        .filter(decision -> decision.covers(group) && mayDecide(decision))
        .findFirst()
        .map(decision -> ordered(decision, group, tied, before, shared))
        .orElseGet(
            () ->
                group.stream()
                    .map(id -> new Settled(id, before, before, undecided(id, group, shared)))
                    .toList());
  }

  private List<Settled> ordered(
      TieDecision decision, List<String> group, List<String> tied, int before, boolean shared) {
    List<String> ordered =
        group.stream().sorted(Comparator.comparingInt(decision.order()::indexOf)).toList();
    return ordered.stream()
        .map(
            id ->
                new Settled(
                    id,
                    shared ? before : before + ordered.indexOf(id),
                    before + ordered.indexOf(id),
                    broken(id, tied, byDecision(decision))))
        .toList();
  }

  private boolean mayDecide(TieDecision decision) {
    return rules.ties().stated().stream()
        .allMatch(
            ties ->
                switch (ties) {
                  case Scoring.ByRole(var role) -> decision.by().equals(role);
                  case Scoring.ByScore _, Scoring.Shared _ -> true;
                });
  }

  /** Groups by the score of the stage the measure names; one group where it can not be applied. */
  private List<List<String>> byScore(List<String> tied) {
    if (rules.tieBreaker().isEmpty() || !isComparable(tied, rules.tieBreaker().get())) {
      return List.of(tied);
    }
    RankingRules.Source source = rules.tieBreaker().get();
    var groups = new TreeMap<BigDecimal, List<String>>(Comparator.reverseOrder());
    for (String id : tied) {
      var mean = SourceMean.of(source, sheets.points(id, source), rules.dropsExtremes()).mean();
      groups.computeIfAbsent(mean, _ -> new ArrayList<>()).add(id);
    }
    return List.copyOf(groups.values());
  }

  /** Whether all have sheets in that stage, and equally many or as many as was accepted. */
  private boolean isComparable(List<String> tied, RankingRules.Source source) {
    List<Integer> counts = tied.stream().map(id -> sheets.count(id, source)).toList();
    return !counts.contains(0)
        && (counts.stream().distinct().count() == 1
            || rules.sources().stream().anyMatch(s -> s.stage() == source.stage()));
  }

  private static List<String> others(String id, List<String> tied) {
    return tied.stream().filter(other -> !other.equals(id)).toList();
  }

  private static Tie broken(String id, List<String> tied, Explanation how) {
    return new Tie.Broken(others(id, tied), how);
  }

  private List<Clause> clauses() {
    return rules.ties().clauses();
  }

  private Explanation byScore() {
    var kind = rules.tieBreaker().map(source -> source.kind().text());
    return Explanation.of(
        clauses(),
        "同分，按" + kind.map(t -> t.zh()).orElse("") + "得分定先后。",
        "Equal totals: the score of " + kind.map(t -> t.en()).orElse("") + " goes first.");
  }

  private Explanation byDecision(TieDecision decision) {
    return Explanation.of(
        clauses(),
        "同分，按记录的决定定先后：" + decision.record() + "。",
        "Equal totals: ordered by a recorded decision: " + decision.record() + ".");
  }

  private Tie undecided(String id, List<String> group, boolean shared) {
    List<String> others = others(id, group);
    if (shared) {
      return new Tie.Shared(
          others, Explanation.of(clauses(), "同分，并列。", "Equal totals share the place."));
    }
    String zh =
        rules.ties().stated().stream()
            .map(
                ties ->
                    switch (ties) {
                      case Scoring.ByScore(var kind) -> "同分，按" + kind.text().zh() + "得分仍不能定先后。";
                      case Scoring.ByRole(var role) ->
                          "同分，由" + rules.policy().nameOf(role) + "定先后，还没有记录的决定。";
                      case Scoring.Shared() -> "";
                    })
            .findFirst()
            .orElse("同分，办法没有规定怎么办，也没有记录的决定。");
    String en =
        rules.ties().stated().stream()
            .map(
                ties ->
                    switch (ties) {
                      case Scoring.ByScore(var kind) ->
                          "Equal totals, and the score of "
                              + kind.text().en()
                              + " settles nothing.";
                      case Scoring.ByRole(var role) ->
                          "Equal totals: "
                              + rules.policy().nameOf(role)
                              + " decides, and no decision is recorded.";
                      case Scoring.Shared() -> "";
                    })
            .findFirst()
            .orElse("Equal totals: the measure does not say, and no decision is recorded.");
    return new Tie.Open(others, Explanation.of(clauses(), zh, en));
  }
}
