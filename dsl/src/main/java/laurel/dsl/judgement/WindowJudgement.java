package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.List;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.policy.Term;

/**
 * Whether an event falls into the time in which a cause counts. Asked of the day of the event,
 * never of the day on which it is decided.
 */
public sealed interface WindowJudgement {

  Explanation why();

  record InTime(Explanation why) implements WindowJudgement {}

  record TooEarly(LocalDate firstDay, Explanation why) implements WindowJudgement {}

  record TooLate(Explanation why) implements WindowJudgement {}

  /** The end of the window can not be told, e.g. where the measure states no validity. */
  record Open(Explanation why) implements WindowJudgement {}

  /**
   * @param granted the day of the award
   * @param validity when the award's validity ends
   * @param event the day on which the cause came about
   */
  static WindowJudgement of(
      RevocationRule.Window window,
      LocalDate granted,
      End validity,
      LocalDate event,
      TermArithmetic terms,
      List<Clause> clauses) {
    return switch (window) {
      case RevocationRule.AnyTime() ->
          new InTime(Explanation.of(clauses, "这一情形没有期限。", "This cause counts at any time."));
      case RevocationRule.AfterAward(Term term) -> {
        var events = Events.of(granted).with(Term.From.AWARD, granted);
        yield within(
            term.firstDayCounts() ? granted : granted.plusDays(1),
            terms.end(term, events, clauses),
            event,
            terms,
            clauses);
      }
      case RevocationRule.WithinValidity() -> within(granted, validity, event, terms, clauses);
    };
  }

  private static WindowJudgement within(
      LocalDate first, End end, LocalDate event, TermArithmetic terms, List<Clause> clauses) {
    if (event.isBefore(first)) {
      return new TooEarly(
          first,
          Explanation.of(
              clauses,
              "发生于" + event + "，早于" + first + "，不在期限内。",
              "It happened on " + event + ", before " + first + ": not within the time."));
    }
    return switch (end.lasts(event, terms.register().lastBy(event), terms.register())) {
      case LASTS ->
          new InTime(
              Explanation.of(
                  clauses,
                  "发生于" + event + "，在期限内：" + end.rule().text().zh(),
                  "It happened on " + event + ", within the time: " + end.rule().text().en()));
      case ENDED ->
          new TooLate(
              Explanation.of(
                  clauses,
                  "发生于" + event + "，已过期限：" + end.rule().text().zh(),
                  "It happened on " + event + ", after the time: " + end.rule().text().en()));
      case UNKNOWN -> new Open(end.rule());
    };
  }
}
