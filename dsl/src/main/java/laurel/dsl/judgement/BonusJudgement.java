package laurel.dsl.judgement;

import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Money;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;

/** What bonus an award brings its winner, in 分. */
public sealed interface BonusJudgement {

  Explanation why();

  /** No bonus. */
  record Nothing(Explanation why) implements BonusJudgement {}

  /** This amount. */
  record Exactly(long fen, Explanation why) implements BonusJudgement {}

  /** An amount that the plan or the committee has to state, at most this much. */
  record UpTo(long mostFen, Explanation why) implements BonusJudgement {}

  /** How the award was won. */
  enum Route {
    APPLICATION,
    /** By the re-evaluation of an award whose validity has run (复评). */
    REEVALUATION
  }

  /**
   * An award the winner was granted before.
   *
   * @param bonusKept whether any of its bonus was paid and has not come back
   */
  record Earlier(String award, boolean revoked, boolean bonusKept) {

    /** A revoked award counts as won only for the bonus that was kept. */
    boolean counts() {
      return !revoked || bonusKept;
    }
  }

  /** The route of a win: after an earlier one, where the measure then wants a re-evaluation. */
  static Route route(AwardRule rule, List<Earlier> earlier) {
    boolean held =
        earlier.stream().anyMatch(one -> one.award().equals(rule.name()) && !one.revoked());
    boolean reevaluated =
        rule.validity()
            .stated()
            .filter(validity -> validity.onExpiry() == AwardRule.OnExpiry.REEVALUATION)
            .isPresent();
    return held && reevaluated ? Route.REEVALUATION : Route.APPLICATION;
  }

  /**
   * @param earlier awards of the same name that the winner was granted before
   */
  static BonusJudgement of(
      AwardRule rule, RecipientKind recipient, Route route, List<Earlier> earlier) {
    return switch (rule.bonus()) {
      case Provision.NotStated<Bonus>(List<Clause> clauses, String _) ->
          new Nothing(Explanation.of(clauses, "奖金未规定。", "The measure states no bonus."));
      case Provision.Stated<Bonus>(Bonus bonus, List<Clause> clauses) -> {
        Optional<Bonus.Part> part =
            bonus.parts().stream().filter(p -> p.recipients().contains(recipient)).findFirst();
        yield part.isEmpty() || part.get().fen() == 0
            ? new Nothing(
                Explanation.of(
                    clauses,
                    recipient.text().zh() + "没有奖金。",
                    recipient.text().en() + ": no bonus."))
            : stated(rule, bonus, part.get(), route, earlier, clauses);
      }
    };
  }

  private static BonusJudgement stated(
      AwardRule rule,
      Bonus bonus,
      Bonus.Part part,
      Route route,
      List<Earlier> earlier,
      List<Clause> clauses) {
    boolean wonBefore =
        earlier.stream().anyMatch(one -> one.award().equals(rule.name()) && one.counts());
    if (bonus.firstTimeOnly() && wonBefore) {
      return new Nothing(
          Explanation.of(
              clauses, "奖金仅首次，以前已经获奖。", "The bonus is for the first time only; won before."));
    }
    if (route == Route.REEVALUATION) {
      return reevaluated(rule, part, clauses);
    }
    return amount(part, clauses);
  }

  private static BonusJudgement amount(Bonus.Part part, List<Clause> clauses) {
    String zh = Money.text(part.fen()).zh();
    String en = Money.text(part.fen()).en();
    return part.ceiling()
        ? new UpTo(
            part.fen(),
            Explanation.of(
                clauses,
                "奖金不超过" + zh + "，具体金额须写明。",
                "At most " + en + "; the amount must be stated."))
        : new Exactly(part.fen(), Explanation.of(clauses, "奖金" + zh + "。", "Bonus " + en + "."));
  }

  private static BonusJudgement reevaluated(AwardRule rule, Bonus.Part part, List<Clause> clauses) {
    return switch (rule.reevaluation()) {
      case Provision.Stated<AwardRule.Reevaluation>(
              AwardRule.Reevaluation stated,
              List<Clause> said) ->
          stated.bonus()
              ? amount(part, clauses)
              : new Nothing(Explanation.of(said, "复评通过不发奖金。", "A re-evaluation brings no bonus."));
      case Provision.NotStated<AwardRule.Reevaluation> _ ->
          new UpTo(
              part.fen(),
              Explanation.of(
                  clauses,
                  "办法没有写明复评通过是否发奖金，须写明金额，可以为零。",
                  "The measure does not say whether a re-evaluation brings the bonus: the amount"
                      + " must be stated; it may be nothing."));
    };
  }

  /**
   * The amount that is granted: what the measure says, or what was stated within its ceiling.
   *
   * @param statedFen by the plan or the committee; empty where nothing was
   * @return empty where the amount still has to be stated, is negative or beyond the ceiling
   */
  default Optional<Long> granted(Optional<Long> statedFen) {
    return switch (this) {
      case Nothing _ -> statedFen.orElse(0L) == 0 ? Optional.of(0L) : Optional.empty();
      case Exactly(long fen, Explanation _) ->
          statedFen.orElse(fen) == fen ? Optional.of(fen) : Optional.empty();
      case UpTo(long most, Explanation _) -> statedFen.filter(fen -> fen >= 0 && fen <= most);
    };
  }
}
