package laurel.dsl.point;

import java.util.List;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.DisqualificationRule;
import laurel.dsl.policy.Duty;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** What a measure states of disqualification, of revocation and of what is owed. */
final class ConsequencePoints {

  private ConsequencePoints() {}

  static void disqualification(DisqualificationRule rule, Collector all) {
    Collector here = all.in(Section.DISQUALIFICATION);
    switch (rule) {
      case DisqualificationRule(var causes, var ban, var decidedBy, var announced, var clauses) -> {
        here.named(Point.DISQUALIFICATION, causes, clauses);
        here.provision(
            Point.DISQUALIFICATION_BAN,
            ban,
            value -> ban(Point.DISQUALIFICATION_BAN, value, ban.clauses(), here));
        decidedBy.forEach(
            deciding ->
                here.add(Point.DISQUALIFICATION_DECIDED, deciding(deciding, here), clauses));
        if (announced) {
          here.add(Point.DISQUALIFICATION_ANNOUNCED, "向社会公告", "announced", clauses);
        }
      }
    }
  }

  static void revocation(RevocationRule rule, Collector all) {
    Collector here = all.in(Section.REVOCATION);
    switch (rule) {
      case RevocationRule(
              var causes,
              var window,
              var recovers,
              var recoversBonus,
              var ban,
              var decidedBy,
              var announced,
              var clauses) -> {
        here.named(Point.REVOCATION, causes, clauses);
        window(Point.REVOCATION_AFTER_AWARD, Point.REVOCATION_WHILE_VALID, window, clauses, here);
        here.named(Point.RECOVERS, recovers, clauses);
        if (recoversBonus) {
          here.add(Point.RECOVERS_BONUS, "收回奖金", "the bonus is recovered", clauses);
        }
        here.provision(
            Point.REVOCATION_BAN,
            ban,
            value -> ban(Point.REVOCATION_BAN, value, ban.clauses(), here));
        decidedBy.forEach(
            deciding -> here.add(part(deciding.part()), here.role(deciding.role()), clauses));
        if (announced) {
          here.add(Point.REVOCATION_ANNOUNCED, "向社会公告", "announced", clauses);
        }
      }
    }
  }

  private static void window(
      Point afterAward,
      Point whileValid,
      RevocationRule.Window window,
      List<Clause> clauses,
      Collector here) {
    switch (window) {
      case RevocationRule.AnyTime() -> {}
      case RevocationRule.AfterAward(Term term) -> here.term(afterAward, term, clauses);
      case RevocationRule.WithinValidity() ->
          here.add(whileValid, "有效期内", "while the award is valid", clauses);
    }
  }

  private static Point part(RevocationRule.Part part) {
    return switch (part) {
      case VERIFIES -> Point.REVOCATION_VERIFIED;
      case DELIBERATES -> Point.REVOCATION_DELIBERATED;
      case APPROVES -> Point.REVOCATION_APPROVED;
    };
  }

  private static BilingualText deciding(RevocationRule.Deciding deciding, Collector here) {
    return switch (deciding) {
      case RevocationRule.Deciding(Role role, RevocationRule.Part part) -> {
        BilingualText who = here.role(role);
        yield switch (part) {
          case VERIFIES -> new BilingualText(who.zh() + "核实", who.en() + " verifies");
          case DELIBERATES -> new BilingualText(who.zh() + "审议", who.en() + " deliberates");
          case APPROVES -> new BilingualText(who.zh() + "批准", who.en() + " approves");
        };
      }
    };
  }

  private static void ban(Point point, Ban ban, List<Clause> clauses, Collector here) {
    here.add(point, ban.text(), clauses);
    switch (ban) {
      case Ban.ForTerm(Term term) ->
          here.term(
              switch (term.unit()) {
                case YEARS, MONTHS, DAYS -> Point.BAN_FOR_TERM;
                case WORKING_DAYS -> Point.BAN_IN_WORKING_DAYS;
                case EDITIONS -> Point.BAN_IN_EDITIONS;
              },
              term,
              clauses);
      case Ban.ThisYear() -> here.add(Point.BAN_THIS_YEAR, ban.text(), clauses);
      case Ban.Forever() -> here.add(Point.BAN_FOR_EVER, ban.text(), clauses);
    }
  }

  /** A duty: of examiners in their section, of winners and others in the section of duties. */
  static void duty(Duty duty, Collector here) {
    switch (duty) {
      case Duty(var kind, var text, var owedBy, var owedTo, var due, var clauses) -> {
        boolean examiners = here.section() == Section.EXAMINERS;
        Point point =
            switch (kind) {
              case MUST_NOT -> examiners ? Point.EXAMINER_DUTY : Point.DUTY_NOT_TO;
              case SHALL -> examiners ? Point.EXAMINER_DUTY : due(due);
              case MAY -> Point.PERMISSION;
              case RECUSAL -> Point.RECUSAL;
            };
        here.add(point, said(text, duty), clauses);
        here.roles(Point.DUTY_OWED_BY, owedBy, clauses);
        here.roles(Point.DUTY_OWED_TO, owedTo, clauses);
        if (due instanceof Duty.OnEvent(var _, var window)) {
          window(Point.DUTY_WINDOW, Point.DUTY_WINDOW, window, clauses, here);
        }
      }
    }
  }

  private static Point due(Duty.Due due) {
    return switch (due) {
      case Duty.Always() -> Point.DUTY_ALWAYS;
      case Duty.EachYear(int _, int _) -> Point.DUTY_EACH_YEAR;
      case Duty.WhileValid(int _, int _) -> Point.DUTY_WHILE_VALID;
      case Duty.OnEvent(var _, var _) -> Point.DUTY_ON_EVENT;
    };
  }

  private static BilingualText said(String text, Duty duty) {
    BilingualText due = duty.dueText();
    return due.zh().isEmpty()
        ? BilingualText.verbatim(text)
        : new BilingualText(text + "（" + due.zh() + "）", text + " (" + due.en() + ")");
  }
}
