package laurel.regulation;

import java.util.ArrayList;
import java.util.List;
import laurel.decision.Reason;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;

/**
 * Rules that the language can say and the running system does not carry out yet. A measure with one
 * of them is not published: a rule that nobody enforces must not look as if it were in force.
 */
final class Unexecuted {

  private final List<Reason> reasons = new ArrayList<>();

  private Unexecuted() {}

  static List<Reason> of(Policy policy) {
    var unexecuted = new Unexecuted();
    policy.awards().forEach(unexecuted::award);
    policy.revocations().forEach(rule -> unexecuted.ban(rule.ban()));
    policy.disqualifications().forEach(rule -> unexecuted.ban(rule.ban()));
    policy.stages().forEach(unexecuted::notice);
    unexecuted.scoring(policy);
    return unexecuted.reasons;
  }

  private void award(AwardRule award) {
    if (award.quota() instanceof Provision.Stated<Quota>(Quota quota, var clauses)
        && quota.parts().stream()
            .anyMatch(p -> !p.category().isEmpty() || !p.sharedWith().isEmpty())) {
      add(
          "quota-category",
          clauses,
          "按类别或与其他奖项合计的名额",
          "quotas by category or shared with another award");
    }
    if (award.reapplyAfter() instanceof Provision.Stated<Term>(var _, var clauses)) {
      add("reapply-after", clauses, "获奖后若干年方可再次申报", "years to wait before a new application");
    }
    award
        .bonus()
        .stated()
        .filter(bonus -> bonus.firstTimeOnly() || bonus.parts().stream().anyMatch(p -> p.ceiling()))
        .ifPresent(
            _ ->
                add(
                    "bonus-terms",
                    award.bonus().clauses(),
                    "仅首次发放或设有上限的奖金",
                    "a bonus for the first time only, or with a ceiling"));
  }

  private void ban(Provision<Ban> provision) {
    if (provision instanceof Provision.Stated<Ban>(Ban.ForTerm(Term term), var clauses)
        && (term.unit() == Term.Unit.EDITIONS || term.unit() == Term.Unit.WORKING_DAYS)) {
      add("ban-unit", clauses, "以届或工作日计的不得申报期", "a ban counted in editions or working days");
    }
  }

  /** A notice is kept open so long and not a day less; a limit from above nobody watches. */
  private void notice(Stage stage) {
    if (stage.kind() == StageKind.PUBLIC_NOTICE
        && stage.lasting()
            instanceof Provision.Stated<Stage.Lasting>(Stage.Lasting lasting, var clauses)
        && lasting.bound() != Bound.AT_LEAST
        && lasting.bound() != Bound.EXACTLY) {
      add(
          "notice-bound",
          clauses,
          "以“不超过、少于、超过”规定的公示时间",
          "a public notice of at most, less than or more than some days");
    }
  }

  private void scoring(Policy policy) {
    var scoring = policy.scoring();
    scoring
        .minimum()
        .stated()
        .ifPresent(_ -> add("minimum", scoring.minimum().clauses(), "最低分", "a minimum score"));
    scoring
        .ties()
        .stated()
        .ifPresent(_ -> add("ties", scoring.ties().clauses(), "同分的处理", "rules for ties"));
    scoring
        .dropsExtremes()
        .stated()
        .ifPresent(
            _ ->
                add(
                    "extremes",
                    scoring.dropsExtremes().clauses(),
                    "去掉最高分和最低分",
                    "dropping the highest and the lowest score"));
  }

  private void add(String code, List<Clause> clauses, String zh, String en) {
    if (reasons.stream().noneMatch(reason -> reason.code().equals(code))) {
      reasons.add(
          Reason.of(
              code,
              clauses,
              "系统还不能执行：" + zh + "。这样的办法暂不能发布。",
              "The system does not carry out yet: "
                  + en
                  + ". Such a measure can not be published."));
    }
  }
}
