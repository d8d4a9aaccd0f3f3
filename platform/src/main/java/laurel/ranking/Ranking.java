package laurel.ranking;

import java.util.List;
import laurel.dsl.judgement.Explanation;

/** What a ranking comes to. */
public sealed interface Ranking {

  /** From the first place down. */
  List<Place> places();

  /** Those without a score. */
  List<Unranked> unranked();

  /** All sheets are there, or what is missing was accepted on record. */
  record Complete(List<Place> places, List<Unranked> unranked) implements Ranking {
    public Complete {
      places = List.copyOf(places);
      unranked = List.copyOf(unranked);
    }
  }

  /**
   * Sheets are missing that nobody has accepted.
   *
   * @param places as far as they can be told; nobody is within the quota yet
   */
  record Incomplete(List<Gap> gaps, List<Place> places, List<Unranked> unranked)
      implements Ranking {
    public Incomplete {
      gaps = List.copyOf(gaps);
      places = List.copyOf(places);
      unranked = List.copyOf(unranked);
    }
  }

  /** An application that has no sheet in a stage that counts. */
  record Unranked(String application, Explanation why) {}
}
