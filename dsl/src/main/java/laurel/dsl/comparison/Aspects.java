package laurel.dsl.comparison;

import java.util.ArrayList;
import java.util.List;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Expression;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Money;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** A policy as a flat list of what it says on each point. */
public final class Aspects {

  private final List<Aspect> aspects = new ArrayList<>();

  private Aspects() {}

  public static List<Aspect> of(Policy policy) {
    var all = new Aspects();
    all.measure(policy.measure());
    policy.awards().forEach(all::award);
    policy.conditions().forEach(all::condition);
    StageAspects.add(policy, all.aspects);
    RuleAspects.add(policy, all.aspects);
    return List.copyOf(all.aspects);
  }

  private void add(
      Dimension dimension, String subject, String forWhom, BilingualText value, List<Clause> at) {
    aspects.add(Aspect.words(dimension, subject, forWhom, value, at));
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

  private void silent(Dimension dimension, String subject, Provision<?> provision) {
    aspects.add(Aspect.silent(dimension, subject, provision));
  }

  private void term(Dimension dimension, String subject, Provision<Term> provision) {
    switch (provision) {
      case Provision.Stated<Term>(Term term, var clauses) ->
          quantity(dimension, subject, "", term.text(), term.unit().name(), term.count(), clauses);
      case Provision.NotStated<Term> _ -> silent(dimension, subject, provision);
    }
  }

  private void measure(Measure measure) {
    term(Dimension.MEASURE, "有效期", measure.validity());
    if (measure.noFee() instanceof Provision.Stated<Boolean>(var _, var clauses)) {
      add(Dimension.FEE, "", "", BilingualText.of("不收取", "not charged"), clauses);
    } else {
      silent(Dimension.FEE, "", measure.noFee());
    }
    measure
        .criteria()
        .stated()
        .ifPresent(
            criteria ->
                add(
                    Dimension.SCORING,
                    "标准",
                    "",
                    BilingualText.verbatim(String.join("、", criteria)),
                    measure.criteria().clauses()));
  }

  private void award(AwardRule award) {
    String name = award.name();
    switch (award.grantedTo()) {
      case Provision.Stated<List<RecipientKind>>(var kinds, var clauses) ->
          quantity(
              Dimension.RECIPIENTS,
              name,
              "",
              BilingualText.listed(kinds.stream().map(k -> k.text()).toList()),
              "kinds",
              kinds.size(),
              clauses);
      case Provision.NotStated<List<RecipientKind>> _ ->
          silent(Dimension.RECIPIENTS, name, award.grantedTo());
    }
    quota(award);
    switch (award.cycle()) {
      case Provision.Stated<AwardRule.Cycle>(var cycle, var clauses) ->
          quantity(
              Dimension.CYCLE,
              name,
              "",
              cycle.text(),
              cycle.editions() == 1 ? cycle.every().unit().name() : "",
              cycle.every().count(),
              clauses);
      case Provision.NotStated<AwardRule.Cycle> _ -> silent(Dimension.CYCLE, name, award.cycle());
    }
    validity(award);
    if (award.intervalEditions() instanceof Provision.Stated<Integer>(var editions, var at)) {
      Term interval = new Term(editions, Term.Unit.EDITIONS);
      term(Dimension.INTERVAL, name, new Provision.Stated<>(interval, at));
    } else if (award.reapplyAfter() instanceof Provision.Stated<Term> after) {
      term(Dimension.INTERVAL, name, after);
    }
    bonus(award);
    award
        .confers()
        .stated()
        .ifPresent(
            things ->
                add(
                    Dimension.CONFERS,
                    name,
                    "",
                    BilingualText.verbatim(String.join("、", things)),
                    award.confers().clauses()));
  }

  private void validity(AwardRule award) {
    switch (award.validity()) {
      case Provision.Stated<AwardRule.Validity>(AwardRule.Validity(Term term, var end), var at) -> {
        BilingualText value = term.text();
        BilingualText then = Wording.of(end);
        quantity(
            Dimension.VALIDITY,
            award.name(),
            "",
            end == AwardRule.OnExpiry.NOT_STATED
                ? value
                : new BilingualText(value.zh() + "，" + then.zh(), value.en() + ", " + then.en()),
            term.unit().name(),
            term.count(),
            at);
      }
      case Provision.NotStated<AwardRule.Validity> _ ->
          silent(Dimension.VALIDITY, award.name(), award.validity());
    }
  }

  private void quota(AwardRule award) {
    if (!(award.quota() instanceof Provision.Stated<Quota>(Quota quota, var clauses))) {
      silent(Dimension.QUOTA, award.name(), award.quota());
      return;
    }
    quota
        .all()
        .forEach(
            part ->
                quantity(
                    Dimension.QUOTA,
                    award.name() + (part.category().isEmpty() ? "" : "「" + part.category() + "」"),
                    String.join("、", part.recipients().stream().map(k -> k.text().zh()).toList()),
                    part.text(),
                    part.most() == Integer.MAX_VALUE ? "at least" : "winners",
                    part.most() == Integer.MAX_VALUE ? part.fewest() : part.most(),
                    clauses));
  }

  private void bonus(AwardRule award) {
    switch (award.bonus()) {
      case Provision.Stated(var bonus, var clauses) -> {
        if (bonus.parts().isEmpty()) {
          quantity(Dimension.BONUS, award.name(), "", bonus.text(), "fen", 0, clauses);
        }
        for (var part : bonus.parts()) {
          for (RecipientKind kind : part.recipients()) {
            quantity(
                Dimension.BONUS,
                award.name(),
                kind.text().zh(),
                part.ceiling()
                    ? new BilingualText(
                        "不超过" + Money.text(part.fen()).zh(),
                        "at most " + Money.text(part.fen()).en())
                    : Money.text(part.fen()),
                "fen",
                part.fen(),
                clauses);
          }
        }
      }
      case Provision.NotStated<?> _ -> silent(Dimension.BONUS, award.name(), award.bonus());
    }
  }

  private void condition(Condition condition) {
    String who = condition.recipient().text().zh();
    if (condition.modality() == Condition.Modality.ENCOURAGED) {
      add(
          Dimension.CONDITION,
          "鼓励：" + condition.text(),
          who,
          BilingualText.of("鼓励", "encouraged"),
          condition.clauses());
      return;
    }
    BilingualText how =
        switch (condition.requirement()) {
          case Condition.Test _ -> BilingualText.of("由事实判断", "decided from facts");
          case Condition.Finding _ -> BilingualText.of("由指定的人认定", "found by a named role");
        };
    quantity(Dimension.CONDITION, condition.text(), who, how, "required", 1, condition.clauses());
    if (condition.requirement() instanceof Condition.Test(Expression expression)) {
      expression.leaves().forEach(leaf -> leaf(leaf, who, condition.clauses()));
    }
  }

  private void leaf(Expression leaf, String who, List<Clause> clauses) {
    switch (leaf) {
      case Expression.Compared(String fact, Bound bound, Amount amount) ->
          quantity(
              Dimension.THRESHOLD,
              fact,
              who,
              new BilingualText(
                  bound.text().zh() + amount.text().zh(),
                  bound.text().en() + " " + amount.text().en()),
              amount.type().name() + " " + bound,
              bound == Bound.AT_LEAST || bound == Bound.MORE_THAN
                  ? amount.number()
                  : -amount.number(),
              clauses);
      case Expression.Happened(String fact, Term within, boolean expected) when !expected ->
          quantity(
              Dimension.LOOK_BACK,
              fact,
              who,
              within.text(),
              within.unit().name(),
              within.count(),
              clauses);
      default -> {}
    }
  }
}
