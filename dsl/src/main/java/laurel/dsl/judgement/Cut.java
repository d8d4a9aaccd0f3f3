package laurel.dsl.judgement;

import java.util.List;

/**
 * Where the quota's cut leaves an application, in the order of the ranking.
 *
 * @param why the numbers it keeps within or that are used up, or what leaves it open
 */
public record Cut(String id, Within within, List<Explanation> why) {

  public Cut {
    why = List.copyOf(why);
  }

  /** Within the quota, beyond it, or open. */
  public enum Within {
    WITHIN,
    BEYOND,
    UNDECIDED
  }

  /**
   * An application in its place.
   *
   * @param place from 1; equal where neither goes before the other
   */
  public record Ranked(Contender contender, int place) {}
}
