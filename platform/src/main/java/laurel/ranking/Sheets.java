package laurel.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The scores on record by application and stage. */
final class Sheets {

  private record Key(String application, int stage) {}

  private final Map<Key, List<BigDecimal>> points = new HashMap<>();

  Sheets(List<Score> scores) {
    record Sheet(Key key, String examiner) {}
    var sheets = new HashSet<Sheet>();
    for (Score score : scores) {
      var key = new Key(score.application(), score.stage());
      if (!sheets.add(new Sheet(key, score.examiner()))) {
        throw new IllegalArgumentException("two sheets of one examiner: " + score);
      }
      points.computeIfAbsent(key, _ -> new ArrayList<>()).add(score.points());
    }
  }

  List<BigDecimal> points(String application, RankingRules.Source source) {
    return points.getOrDefault(new Key(application, source.stage()), List.of());
  }

  int count(String application, RankingRules.Source source) {
    return points(application, source).size();
  }
}
