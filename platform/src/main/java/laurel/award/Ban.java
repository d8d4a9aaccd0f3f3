package laurel.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/**
 * A time in which a party may not apply.
 *
 * @param lastDay empty where it is counted in editions or has no end
 * @param afterEdition the edition before the first that counts; empty where it is counted in days
 * @param editions how many editions count
 */
public record Ban(
    UUID caseId,
    String cause,
    List<Clause> clauses,
    Optional<LocalDate> lastDay,
    Optional<Integer> afterEdition,
    int editions) {

  public Ban {
    clauses = List.copyOf(clauses);
  }

  /** Until when, in words. */
  public BilingualText until() {
    if (lastDay.isPresent()) {
      return new BilingualText(
          lastDay.get() + " 之前（含当日）", "up to and including " + lastDay.get());
    }
    return afterEdition
        .map(
            after ->
                new BilingualText(
                    "第%d届之后的%d届内".formatted(after, editions),
                    "for %d editions after edition %d".formatted(editions, after)))
        .orElse(new BilingualText("永久", "for ever"));
  }

  /** Whether it holds on a day, for an edition; {@code passed} editions came after the first. */
  boolean holds(LocalDate day, int passed) {
    if (lastDay.isPresent()) {
      return !day.isAfter(lastDay.get());
    }
    return afterEdition.isEmpty() || passed <= editions;
  }
}
