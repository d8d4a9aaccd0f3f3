package laurel.dsl.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;

/**
 * The quotas of a measure: the one place that counts winners, for the badge, the preset, the
 * refusal and the replay.
 */
public final class QuotaJudgement {

  private final List<QuotaLimit> limits;
  private final Map<String, Provision<Quota>> quotas = new HashMap<>();

  private QuotaJudgement(List<AwardRule> awards) {
    this.limits = awards.stream().flatMap(award -> QuotaLimit.of(award).stream()).toList();
    awards.forEach(award -> quotas.put(award.name(), award.quota()));
  }

  public static QuotaJudgement of(Policy policy) {
    return of(policy.awards());
  }

  public static QuotaJudgement of(List<AwardRule> awards) {
    return new QuotaJudgement(awards);
  }

  /** All numbers that bind. */
  public List<QuotaLimit> limits() {
    return limits;
  }

  /** Every point on which these winners do not keep to the quotas; empty where they do. */
  public List<Breach> breaches(Collection<Contender> winners) {
    var breaches = new ArrayList<Breach>();
    for (Contender winner : winners) {
      if (winner.outside().isPresent() && counts(winner)) {
        breaches.add(notOutside(winner, winner.outside().get()));
      }
      if (counts(winner)) {
        unclassified(winner).ifPresent(why -> breaches.add(new Breach.Unclassified(winner, why)));
      }
    }
    for (QuotaLimit limit : limits) {
      int count = count(limit, winners);
      if (count > limit.most()) {
        breaches.add(breach(limit, Breach.Direction.OVER, count, limit.most()));
      } else if (count < limit.fewest()) {
        breaches.add(breach(limit, Breach.Direction.UNDER, count, limit.fewest()));
      }
    }
    return breaches;
  }

  /** Places that these winners leave empty, where the numbers allow it. */
  public List<Vacancy> vacancies(Collection<Contender> winners) {
    return limits.stream()
        .filter(QuotaLimit::hasMost)
        .filter(limit -> count(limit, winners) < limit.most())
        .filter(limit -> count(limit, winners) >= limit.fewest())
        .map(limit -> vacancy(limit, count(limit, winners)))
        .toList();
  }

  /**
   * Who is within the quotas when places are given in the order of the ranking. A tie that the
   * numbers do not cover as a whole leaves those in it undecided.
   *
   * @param ranked those who are ranked against each other, in any order
   * @return one for each, in the same order
   */
  public List<Cut> withinQuota(List<Cut.Ranked> ranked) {
    return new QuotaCut(this).of(ranked);
  }

  /** Whether the winner takes a place: no recorded ground under the measure's words says no. */
  boolean counts(Contender contender) {
    return contender
        .outside()
        .filter(
            outside ->
                notCounted(contender.award()).contains(outside.words())
                    && !outside.ground().isBlank())
        .isEmpty();
  }

  private List<String> notCounted(String award) {
    return quota(award).stated().map(Quota::notCounted).orElse(List.of());
  }

  private Provision<Quota> quota(String award) {
    return quotas.getOrDefault(award, Provision.notStated());
  }

  List<Clause> clauses(String award) {
    return quota(award).clauses();
  }

  /** Why no number can be found for it, although its kind is counted by category. */
  Optional<Explanation> unclassified(Contender contender) {
    List<QuotaLimit> own =
        limits.stream()
            .filter(limit -> limit.award().equals(contender.award()))
            .filter(limit -> !limit.recipients().isEmpty() && limit.isFor(contender.recipient()))
            .toList();
    if (own.isEmpty() || own.stream().anyMatch(limit -> limit.concerns(contender))) {
      return Optional.empty();
    }
    String named = contender.category().isEmpty() ? "未写明" : "「" + contender.category() + "」";
    String en = contender.category().isEmpty() ? "not stated" : "\"" + contender.category() + "\"";
    return Optional.of(
        Explanation.of(
            clauses(contender.award()),
            "「" + contender.award() + "」的名额按类别计算，该申报的类别" + named + "，不在其中。",
            "The quota of \""
                + contender.award()
                + "\" goes by categories; the category of this application, "
                + en
                + ", is none of them."));
  }

  private int count(QuotaLimit limit, Collection<Contender> winners) {
    return (int) winners.stream().filter(w -> limit.concerns(w) && counts(w)).count();
  }

  private static Breach breach(QuotaLimit limit, Breach.Direction direction, int count, int bound) {
    boolean over = direction == Breach.Direction.OVER;
    boolean soft = limit.part().inPrinciple();
    return new Breach.OfNumber(
        limit,
        direction,
        count,
        bound,
        Explanation.of(
            limit.clauses(),
            "%s，现在%s%d个%s。"
                .formatted(limit.text().zh(), over ? "是" : "只有", count, soft ? "：须记录理由" : ""),
            "%s; there are %s%d%s."
                .formatted(
                    limit.text().en(),
                    over ? "" : "only ",
                    count,
                    soft ? ". A reason must be recorded" : "")));
  }

  private Breach notOutside(Contender winner, Contender.Outside outside) {
    boolean known = notCounted(winner.award()).contains(outside.words());
    return new Breach.NotOutside(
        winner,
        known
            ? Explanation.of(
                clauses(winner.award()),
                "「" + outside.words() + "」不占名额，但没有记录该申报符合的依据。",
                "\""
                    + outside.words()
                    + "\" take no place, but no ground is recorded that it fits.")
            : Explanation.of(
                clauses(winner.award()),
                "「" + winner.award() + "」的名额没有写明「" + outside.words() + "」不占名额。",
                "The quota of \""
                    + winner.award()
                    + "\" does not say that \""
                    + outside.words()
                    + "\" take no place."));
  }

  private static Vacancy vacancy(QuotaLimit limit, int count) {
    boolean stated = limit.mayBeVacant();
    return new Vacancy(
        limit,
        count,
        stated,
        Explanation.of(
            limit.clauses(),
            "%s，现在是%d个，空缺%d个；%s。"
                .formatted(
                    limit.text().zh(),
                    count,
                    limit.most() - count,
                    stated ? "办法写明可以空缺" : "办法没有写明可否空缺"),
            "%s; there are %d, %d vacant; the measure %s."
                .formatted(
                    limit.text().en(),
                    count,
                    limit.most() - count,
                    stated ? "says that it may be" : "does not say whether it may be")));
  }
}
