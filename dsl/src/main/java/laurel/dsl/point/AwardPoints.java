package laurel.dsl.point;

import java.util.List;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Bonus;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Quota;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.text.BilingualText;

/** What a measure states of an award. */
final class AwardPoints {

  private final Collector here;

  private AwardPoints(Collector here) {
    this.here = here;
  }

  static void of(AwardRule award, Collector all) {
    new AwardPoints(all.in(Section.AWARD, award.name())).award(award);
  }

  private void award(AwardRule award) {
    switch (award) {
      case AwardRule(
              var _,
              var grantedTo,
              var cycle,
              var quota,
              var validity,
              var interval,
              var bonus,
              var confers,
              var categories,
              var reapplyAfter,
              var reevaluation) -> {
        here.point(Point.RECIPIENTS, grantedTo, AwardPoints::recipients);
        here.point(Point.CYCLE, cycle, AwardRule.Cycle::text);
        here.provision(Point.QUOTA, quota, value -> quota(value, quota.clauses()));
        here.provision(Point.VALIDITY, validity, value -> validity(value, validity.clauses()));
        here.point(Point.INTERVAL_EDITIONS, interval, AwardPoints::interval);
        here.provision(Point.BONUS, bonus, value -> bonus(value, bonus.clauses()));
        here.point(Point.CONFERS, confers, Collector::quoted);
        here.point(Point.CATEGORIES, categories, Collector::quoted);
        here.provision(
            Point.REAPPLY_AFTER,
            reapplyAfter,
            term -> here.term(Point.REAPPLY_AFTER, term, reapplyAfter.clauses()));
        here.provision(
            Point.REEVALUATION, reevaluation, value -> reevaluation(value, reevaluation.clauses()));
      }
    }
  }

  private static BilingualText recipients(List<RecipientKind> recipients) {
    return BilingualText.listed(recipients.stream().map(RecipientKind::text).toList());
  }

  private static BilingualText interval(int editions) {
    return BilingualText.of("间隔" + editions + "届", "editions sat out: " + editions);
  }

  private void quota(Quota quota, List<Clause> clauses) {
    switch (quota) {
      case Quota(var total, var parts, var notCounted, var mayBeVacant) -> {
        total.forEach(part -> here.add(Point.QUOTA_TOTAL, part.text(), clauses));
        quota.all().forEach(part -> part(part, clauses));
        here.named(Point.QUOTA_NOT_COUNTED, notCounted, clauses);
        if (mayBeVacant) {
          here.add(Point.VACANCY, "可以空缺", "may be vacant", clauses);
        }
      }
    }
  }

  private void part(Quota.Part part, List<Clause> clauses) {
    switch (part) {
      case Quota.Part(
              var _,
              var category,
              var sharedWith,
              var joint,
              var inPrinciple,
              var bound,
              var _,
              var _) -> {
        switch (bound) {
          case AT_MOST, LESS_THAN -> here.add(Point.QUOTA, part.text(), clauses);
          case AT_LEAST, MORE_THAN -> here.add(Point.QUOTA_AT_LEAST, part.text(), clauses);
          case EXACTLY -> {
            here.add(Point.QUOTA, part.text(), clauses);
            here.add(Point.QUOTA_AT_LEAST, part.text(), clauses);
          }
        }
        if (joint) {
          here.add(Point.QUOTA_JOINT, part.text(), clauses);
        }
        if (!category.isEmpty()) {
          here.add(Point.QUOTA_OF_CATEGORY, part.text(), clauses);
        }
        if (!sharedWith.isEmpty()) {
          here.add(Point.QUOTA_SHARED, part.text(), clauses);
        }
        if (inPrinciple) {
          here.add(Point.QUOTA_IN_PRINCIPLE, part.text(), clauses);
        }
      }
    }
  }

  private void validity(AwardRule.Validity validity, List<Clause> clauses) {
    switch (validity) {
      case AwardRule.Validity(var term, var onExpiry) -> {
        here.term(Point.VALIDITY, term, clauses);
        switch (onExpiry) {
          case MAY_REAPPLY ->
              here.add(Point.EXPIRY_REAPPLY, "期满可以再次申报", "may apply again on expiry", clauses);
          case REEVALUATION ->
              here.add(Point.EXPIRY_REEVALUATION, "期满可以复评", "re-evaluated on expiry", clauses);
          case NOT_STATED -> {}
        }
      }
    }
  }

  private void reevaluation(AwardRule.Reevaluation reevaluation, List<Clause> clauses) {
    switch (reevaluation) {
      case AwardRule.Reevaluation(var confers, var bonus) -> {
        here.named(Point.REEVALUATION, confers, clauses);
        here.add(
            Point.REEVALUATION_BONUS,
            bonus ? BilingualText.of("发奖金", "with bonus") : BilingualText.of("不发奖金", "no bonus"),
            clauses);
      }
    }
  }

  private void bonus(Bonus bonus, List<Clause> clauses) {
    switch (bonus) {
      case Bonus(var parts, var once, var firstTimeOnly, var usedFor, var paidBy) -> {
        if (parts.isEmpty()) {
          here.add(Point.NO_BONUS, bonus.text(), clauses);
        }
        parts.forEach(part -> amount(part, clauses));
        if (once) {
          here.add(Point.BONUS_ONCE, "一次性", "once", clauses);
        }
        if (firstTimeOnly) {
          here.add(Point.BONUS_FIRST_TIME, "仅首次", "first time only", clauses);
        }
        here.named(Point.BONUS_USE, usedFor, clauses);
        here.roles(Point.BONUS_PAYER, paidBy, clauses);
      }
    }
  }

  private void amount(Bonus.Part part, List<Clause> clauses) {
    switch (part) {
      case Bonus.Part(var _, var ceiling, var _) ->
          here.add(
              ceiling ? Point.BONUS_CEILING : Point.BONUS,
              new Bonus(List.of(part), false, false, List.of(), List.of()).text(),
              clauses);
    }
  }
}
