package laurel.load;

import java.util.List;

/**
 * How long things took.
 *
 * @param millis each, the shortest first
 */
record Times(List<Double> millis) {

  Times {
    millis = millis.stream().sorted().toList();
  }

  double percentile(int percent) {
    return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
  }

  @Override
  public String toString() {
    return "p50 %.0f ms, p99 %.0f ms".formatted(percentile(50), percentile(99));
  }
}
