package laurel.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.judgement.Explanation;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;

/**
 * The mean of an application's sheets in one stage.
 *
 * @param mean rounded half up to four decimals
 * @param sheets how many there are, those left out included
 * @param extremes whether the highest and the lowest are left out
 */
public record SourceMean(
    RankingRules.Source source, BigDecimal mean, int sheets, Extremes extremes) {

  /** Decimals that are kept; ties are judged by them. */
  public static final int SCALE = 4;

  /** Decimals that readers see. */
  public static final int SHOWN = 2;

  private static final int FEWEST_TO_DROP = 3;

  /** What became of the highest and the lowest score. */
  public enum Extremes {
    KEPT,
    DROPPED,
    /** The measure drops them, but there are fewer than three sheets. */
    TOO_FEW
  }

  /**
   * @param points at least one
   */
  static SourceMean of(RankingRules.Source source, List<BigDecimal> points, boolean drops) {
    List<BigDecimal> counted = points.stream().sorted().toList();
    Extremes extremes = Extremes.KEPT;
    if (drops) {
      extremes = points.size() < FEWEST_TO_DROP ? Extremes.TOO_FEW : Extremes.DROPPED;
    }
    if (extremes == Extremes.DROPPED) {
      counted = counted.subList(1, counted.size() - 1);
    }
    BigDecimal mean =
        counted.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(counted.size()), SCALE, RoundingMode.HALF_UP);
    return new SourceMean(source, mean, points.size(), extremes);
  }

  /** The mean times its weight, not rounded. */
  BigDecimal weighted() {
    return mean.multiply(BigDecimal.valueOf(source.hundredths()).movePointLeft(4));
  }

  static String shown(BigDecimal number) {
    return number.setScale(SHOWN, RoundingMode.HALF_UP).toPlainString();
  }

  Explanation why(List<Clause> ranking, List<Clause> dropping) {
    boolean whole = source.hundredths() == Stage.Source.FULL;
    String weight = whole ? "" : "，占" + Amount.percent(source.hundredths());
    String weightEn = whole ? "" : ", weight " + Amount.percent(source.hundredths());
    return new Explanation(
        new BilingualText(
            "%s：%d份评分表%s，平均%s%s。"
                .formatted(source.kind().text().zh(), sheets, droppedZh(), shown(mean), weight),
            "%s: %d sheet(s)%s, mean %s%s."
                .formatted(source.kind().text().en(), sheets, droppedEn(), shown(mean), weightEn)),
        extremes == Extremes.KEPT
            ? ranking
            : Stream.concat(ranking.stream(), dropping.stream()).toList());
  }

  private String droppedZh() {
    return switch (extremes) {
      case KEPT -> "";
      case DROPPED -> "，去掉一个最高分和一个最低分";
      case TOO_FEW -> "，不足三份，不能去掉最高分和最低分";
    };
  }

  private String droppedEn() {
    return switch (extremes) {
      case KEPT -> "";
      case DROPPED -> ", one highest and one lowest left out";
      case TOO_FEW -> ", fewer than three: highest and lowest can not be left out";
    };
  }
}
