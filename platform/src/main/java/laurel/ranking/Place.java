package laurel.ranking;

import java.math.BigDecimal;
import java.util.List;
import laurel.dsl.judgement.Contender;
import laurel.dsl.judgement.Cut;
import laurel.dsl.judgement.Explanation;

/**
 * A place in the ranking.
 *
 * @param place from 1; equal where neither goes before the other
 * @param means of the stages that count
 * @param total the weighted means added, rounded half up to four decimals
 * @param belowMinimum whether the total is below the score from which somebody can win
 * @param within where the quota's cut leaves it
 * @param why all of it in words, in the order in which it was worked out
 */
public record Place(
    Contender contender,
    int place,
    List<SourceMean> means,
    BigDecimal total,
    Tie tie,
    boolean belowMinimum,
    Cut.Within within,
    List<Explanation> why) {

  public Place {
    means = List.copyOf(means);
    why = List.copyOf(why);
  }

  public String application() {
    return contender.id();
  }

  /** The total as readers see it, with two decimals. */
  public String shownTotal() {
    return SourceMean.shown(total);
  }
}
