package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;

/**
 * When the next edition may be opened, by dates. Years are calendar years: with one edition every
 * two years the next is of the second year after the last.
 *
 * @param earliestDay the first day on which it may be opened by the cycle; empty where no cycle
 *     binds
 * @param earliestYear the first year it may be for; empty where the cycle is not in years
 * @param refusals why this one may not be opened; empty where it may
 */
public record CycleJudgement(
    Optional<LocalDate> earliestDay, Optional<Integer> earliestYear, List<Explanation> refusals) {

  public CycleJudgement {
    refusals = List.copyOf(refusals);
  }

  /**
   * An edition that was opened or is to be.
   *
   * @param year the year it is for
   */
  public record Opening(int year, LocalDate opened) {}

  /**
   * The time in which a measure holds.
   *
   * @param last empty where it has no end, or none that can be told
   */
  public record Force(LocalDate first, Optional<LocalDate> last, List<Clause> clauses) {}

  /**
   * @param earlier editions that were opened and not cancelled
   */
  public static CycleJudgement of(
      Provision<AwardRule.Cycle> cycle, Force force, List<Opening> earlier, Opening next) {
    Optional<Integer> year = earliestYear(cycle, earlier);
    Optional<LocalDate> day =
        year.map(y -> LocalDate.of(y, 1, 1)).or(() -> earliestDay(cycle, earlier));
    var refusals = new ArrayList<Explanation>();
    year.filter(y -> next.year() < y).ifPresent(y -> refusals.add(tooSoon(cycle, y)));
    if (year.isEmpty() || next.year() >= year.get()) {
      day.filter(next.opened()::isBefore).ifPresent(d -> refusals.add(tooSoon(cycle, d)));
    }
    if (next.year() > next.opened().getYear()) {
      refusals.add(
          Explanation.of(
              cycle.clauses(),
              "%d年的届次不能在%s启动：最早%d年1月1日。".formatted(next.year(), next.opened(), next.year()),
              "An edition for %d can not be opened on %s: not before %d-01-01."
                  .formatted(next.year(), next.opened(), next.year())));
    }
    refusals.addAll(inForce(force, next.opened()));
    return new CycleJudgement(day, year, refusals);
  }

  /** The edition that a new one must keep its distance from: so many back as each period holds. */
  private static Optional<Opening> reference(AwardRule.Cycle cycle, List<Opening> earlier) {
    return earlier.stream()
        .sorted(Comparator.comparingInt(Opening::year).thenComparing(Opening::opened).reversed())
        .skip(cycle.editions() - 1L)
        .findFirst();
  }

  private static Optional<AwardRule.Cycle> binding(Provision<AwardRule.Cycle> cycle) {
    return cycle.stated().filter(stated -> !stated.hasNoInterval());
  }

  private static Optional<Integer> earliestYear(
      Provision<AwardRule.Cycle> cycle, List<Opening> earlier) {
    return binding(cycle)
        .filter(stated -> stated.every().unit() == Term.Unit.YEARS)
        .flatMap(stated -> reference(stated, earlier).map(o -> o.year() + stated.every().count()));
  }

  private static Optional<LocalDate> earliestDay(
      Provision<AwardRule.Cycle> cycle, List<Opening> earlier) {
    return binding(cycle)
        .filter(
            stated ->
                stated.every().unit() == Term.Unit.MONTHS
                    || stated.every().unit() == Term.Unit.DAYS)
        .flatMap(
            stated -> reference(stated, earlier).map(o -> stated.every().lastDayAfter(o.opened())));
  }

  private static Explanation tooSoon(Provision<AwardRule.Cycle> cycle, Object earliest) {
    String zh = cycle.stated().map(stated -> stated.text().zh()).orElse("");
    String en = cycle.stated().map(stated -> stated.text().en()).orElse("");
    return Explanation.of(
        cycle.clauses(),
        zh + "：下一届最早" + earliest + "。",
        "There is " + en + ": the next not before " + earliest + ".");
  }

  private static List<Explanation> inForce(Force force, LocalDate day) {
    var refusals = new ArrayList<Explanation>();
    if (day.isBefore(force.first())) {
      refusals.add(
          Explanation.of(
              force.clauses(),
              "办法自" + force.first() + "起施行，" + day + "还没有施行。",
              "The measure is in force from " + force.first() + ": not yet on " + day + "."));
    }
    force
        .last()
        .filter(day::isAfter)
        .ifPresent(
            last ->
                refusals.add(
                    Explanation.of(
                        force.clauses(),
                        "办法有效期至" + last + "，" + day + "已经失效。",
                        "The measure is in force until " + last + ": no longer on " + day + ".")));
    return refusals;
  }
}
