package laurel.ranking;

import java.util.List;
import laurel.dsl.judgement.Explanation;

/** How an application stands to others with the same total. */
public sealed interface Tie {

  /** No other has its total. */
  record None() implements Tie {}

  /**
   * Others have its total, and it has a place of its own.
   *
   * @param with the others
   */
  record Broken(List<String> with, Explanation how) implements Tie {
    public Broken {
      with = List.copyOf(with);
    }
  }

  /** The measure lets them share the place. */
  record Shared(List<String> with, Explanation how) implements Tie {
    public Shared {
      with = List.copyOf(with);
    }
  }

  /** Nothing puts one before the other yet. */
  record Open(List<String> with, Explanation how) implements Tie {
    public Open {
      with = List.copyOf(with);
    }
  }
}
