package laurel.dsl.comparison;

import java.util.List;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** What a policy says about examiners, disqualification, revocation and duties, as aspects. */
final class RuleAspects {

  private final List<Aspect> aspects;

  private RuleAspects(List<Aspect> aspects) {
    this.aspects = aspects;
  }

  static void add(Policy policy, List<Aspect> aspects) {
    new RuleAspects(aspects).rules(policy);
  }

  private void quantity(
      Dimension dimension,
      String subject,
      String forWhom,
      BilingualText value,
      String unit,
      long magnitude,
      List<Clause> at) {
    aspects.add(
        new Aspect(dimension, subject, forWhom, value, Aspect.State.STATED, unit, magnitude, at));
  }

  private void rules(Policy policy) {
    policy
        .examiners()
        .team()
        .stated()
        .ifPresent(
            team ->
                quantity(
                    Dimension.EXAMINERS,
                    "评审组",
                    "",
                    new BilingualText(
                        team.bound().text().zh() + team.members() + "名",
                        team.bound().text().en() + " " + team.members()),
                    "members",
                    team.members(),
                    policy.examiners().team().clauses()));
    policy
        .disqualifications()
        .forEach(
            rule ->
                rule.causes()
                    .forEach(
                        cause ->
                            quantity(
                                Dimension.DISQUALIFICATION,
                                cause,
                                "",
                                BilingualText.of("取消资格", "disqualified"),
                                "cause",
                                1,
                                rule.clauses())));
    policy.revocations().forEach(this::revocation);
    for (Duty duty : policy.duties()) {
      BilingualText due = duty.dueText();
      BilingualText kind =
          switch (duty.kind()) {
            case MUST_NOT -> BilingualText.of("不得", "must not");
            case SHALL -> BilingualText.of("应当", "shall");
            case MAY -> BilingualText.of("可以", "may");
            case RECUSAL -> BilingualText.of("回避", "recusal");
          };
      quantity(
          Dimension.DUTY,
          duty.text(),
          "",
          new BilingualText(
              kind.zh() + (due.zh().isEmpty() ? "" : "，" + due.zh()),
              kind.en() + (due.en().isEmpty() ? "" : ", " + due.en())),
          duty.kind() == Duty.Kind.MAY ? "" : "duty",
          1,
          duty.clauses());
    }
  }

  private void revocation(RevocationRule rule) {
    for (String cause : rule.causes()) {
      BilingualText window =
          switch (rule.window()) {
            case RevocationRule.AnyTime() -> BilingualText.of("任何时候", "at any time");
            case RevocationRule.AfterAward(Term term) ->
                new BilingualText(
                    "获奖后" + term.text().zh() + "内",
                    "within " + term.text().en() + " after the award");
            case RevocationRule.WithinValidity() -> BilingualText.of("有效期内", "while valid");
          };
      quantity(Dimension.REVOCATION, cause, "", window, "cause", 1, rule.clauses());
      switch (rule.ban()) {
        case Provision.Stated<Ban>(Ban ban, var clauses) ->
            quantity(
                Dimension.BAN,
                cause,
                "",
                ban.text(),
                switch (ban) {
                  case Ban.ForTerm(Term term) -> term.unit().name();
                  case Ban.ThisYear() -> "this year";
                  case Ban.Forever() -> "for ever";
                },
                ban instanceof Ban.ForTerm(Term term) ? term.count() : 1,
                clauses);
        case Provision.NotStated<Ban> _ ->
            aspects.add(Aspect.silent(Dimension.BAN, cause, rule.ban()));
      }
    }
  }
}
