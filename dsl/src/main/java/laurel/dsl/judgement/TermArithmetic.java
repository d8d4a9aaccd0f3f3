package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/**
 * Counts terms as the Civil Code does (201 to 204), unless the measure says otherwise: from the day
 * after the event, to the corresponding day; working days by the official calendar; editions by the
 * register.
 */
public final class TermArithmetic {

  private final OfficialDays days;
  private final EditionRegister register;

  public TermArithmetic(OfficialDays days, EditionRegister register) {
    this.days = days;
    this.register = register;
  }

  public EditionRegister register() {
    return register;
  }

  /** The end of a term by its own event; nothing rolls over: validity, bans, windows. */
  public End end(Term term, Events events, List<Clause> clauses) {
    Optional<LocalDate> start = events.startOf(term);
    return start.isPresent()
        ? end(term, start.get(), clauses)
        : new End.Unknown(
            Explanation.of(
                clauses,
                term.text().zh() + "：起算的日期没有记录。",
                term.text().en() + ": the day it runs from is not on record."));
  }

  private End end(Term term, LocalDate event, List<Clause> clauses) {
    Explanation rule = rule(term, event, clauses);
    return switch (term.unit()) {
      case YEARS, MONTHS, DAYS -> new End.OnDay(term.lastDayAfter(event), false, rule);
      case WORKING_DAYS -> workingDays(term, event, rule);
      case EDITIONS ->
          new End.WithEdition(
              register.lastBy(event) - (term.firstDayCounts() ? 1 : 0), term.count(), rule);
    };
  }

  /**
   * The last day on which somebody may or must act: where it is no working day, the first working
   * day after it (Civil Code 203).
   */
  public End deadline(Term term, Events events, List<Clause> clauses) {
    return switch (end(term, events, clauses)) {
      case End.OnDay(LocalDate last, boolean provisional, Explanation rule) ->
          rolledOver(last, provisional, rule);
      case End.WithEdition e -> e;
      case End.Never e -> e;
      case End.Unknown e -> e;
    };
  }

  private End rolledOver(LocalDate last, boolean provisional, Explanation rule) {
    LocalDate day = last;
    boolean unsure = provisional || !days.isKnown(day.getYear());
    while (!days.isWorked(day)) {
      day = day.plusDays(1);
      unsure |= !days.isKnown(day.getYear());
    }
    return day.equals(last)
        ? new End.OnDay(day, unsure, rule)
        : new End.OnDay(
            day,
            unsure,
            Explanation.of(
                rule.clauses(),
                rule.text().zh() + last + "不是工作日，顺延至" + day + "（民法典第二百零三条）。",
                rule.text().en()
                    + " "
                    + last
                    + " is no working day: rolls over to "
                    + day
                    + " (Civil Code 203)."));
  }

  private End workingDays(Term term, LocalDate event, Explanation rule) {
    LocalDate day = term.firstDayCounts() ? event.minusDays(1) : event;
    boolean provisional = false;
    for (int counted = 0; counted < term.count(); ) {
      day = day.plusDays(1);
      provisional |= !days.isKnown(day.getYear());
      counted += days.isWorked(day) ? 1 : 0;
    }
    return new End.OnDay(day, provisional, rule);
  }

  private static Explanation rule(Term term, LocalDate event, List<Clause> clauses) {
    BilingualText length = term.text();
    boolean editions = term.unit() == Term.Unit.EDITIONS;
    return Explanation.of(
        clauses,
        "%s，自%s%s起算。"
            .formatted(
                length.zh(),
                event,
                term.firstDayCounts() ? (editions ? "当届" : "当日") : editions ? "之后的一届" : "的次日"),
        "%s, counted from %s%s."
            .formatted(
                length.en(),
                term.firstDayCounts()
                    ? (editions ? "the edition of " : "")
                    : editions ? "the edition after " : "the day after ",
                event));
  }

  /**
   * The end of a term that runs from an award.
   *
   * @param edition in which it was won
   */
  public End sinceAward(Term term, LocalDate granted, int edition, List<Clause> clauses) {
    return term.unit() == Term.Unit.EDITIONS
        ? new End.WithEdition(
            edition - (term.firstDayCounts() ? 1 : 0), term.count(), rule(term, granted, clauses))
        : end(term, Events.of(granted).with(Term.From.AWARD, granted), clauses);
  }

  /** How long an award is valid that was won in an edition. */
  public End validity(Provision<AwardRule.Validity> validity, LocalDate granted, int edition) {
    return switch (validity) {
      case Provision.Stated<AwardRule.Validity>(AwardRule.Validity stated, List<Clause> clauses) ->
          sinceAward(stated.term(), granted, edition, clauses);
      case Provision.NotStated<AwardRule.Validity>(List<Clause> clauses, String _) ->
          new End.Unknown(Explanation.of(clauses, "有效期未规定。", "The measure states no validity."));
    };
  }

  /**
   * How long somebody may not apply.
   *
   * @param events where the ban's term names no event, what it is imposed for: the revocation or
   *     the disqualification
   */
  public End ban(Ban ban, Events events, List<Clause> clauses) {
    return switch (ban) {
      case Ban.ForTerm(Term term) -> end(term, events, clauses);
      case Ban.ThisYear() ->
          new End.OnDay(
              LocalDate.of(events.otherwise().getYear(), 12, 31),
              false,
              Explanation.of(clauses, "当年不得申报，至年底。", "This year: to the end of the year."));
      case Ban.Forever() ->
          new End.Never(Explanation.of(clauses, "永久不得申报。", "No application for ever."));
    };
  }

  /**
   * The first day of a term that looks back from a day, that day included; for editions, the day on
   * which the first of them was opened, the one under way included.
   */
  public Optional<LocalDate> firstDayLookingBack(Term term, LocalDate day) {
    return switch (term.unit()) {
      case YEARS, MONTHS, DAYS -> Optional.of(term.firstDayLookingBack(day));
      case WORKING_DAYS -> Optional.of(workingDaysBack(term, day));
      case EDITIONS ->
          register.editions().reversed().stream()
              .filter(held -> !held.cancelled() && !held.opened().isAfter(day))
              .skip(term.count() - 1L)
              .map(EditionRegister.Held::opened)
              .findFirst();
    };
  }

  private LocalDate workingDaysBack(Term term, LocalDate from) {
    LocalDate day = from.plusDays(1);
    for (int counted = 0; counted < term.count(); ) {
      day = day.minusDays(1);
      counted += days.isWorked(day) ? 1 : 0;
    }
    return day;
  }
}
