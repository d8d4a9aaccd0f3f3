package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A city's editions, as far as they are on record; editions before it are told by number only. */
public record EditionRegister(List<Held> editions) {

  public EditionRegister {
    editions = editions.stream().sorted(Comparator.comparingInt(Held::number)).toList();
  }

  /**
   * An edition.
   *
   * @param number from 1
   * @param opened the day it was opened
   * @param cancelled cancelled editions do not count
   */
  public record Held(int number, LocalDate opened, boolean cancelled) {}

  /** The last edition opened by a day; the one before the first on record where none was. */
  public int lastBy(LocalDate day) {
    int before = editions.stream().mapToInt(Held::number).min().orElse(1) - 1;
    return editions.stream()
        .filter(edition -> !edition.cancelled() && !edition.opened().isAfter(day))
        .mapToInt(Held::number)
        .max()
        .orElse(before);
  }

  /** How many editions there are after one up to and including another, without cancelled ones. */
  public int countAfter(int edition, int upTo) {
    long cancelled =
        editions.stream()
            .filter(held -> held.cancelled() && held.number() > edition && held.number() <= upTo)
            .count();
    return Math.max(0, upTo - edition - (int) cancelled);
  }
}
