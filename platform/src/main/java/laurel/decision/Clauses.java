package laurel.decision;

import java.util.Arrays;
import java.util.List;
import laurel.dsl.policy.Clause;

/** Clauses as they are stored: as the measure prints them, with 、 between them. */
public final class Clauses {

  private Clauses() {}

  public static String write(List<Clause> clauses) {
    return Clause.join(clauses).zh();
  }

  public static List<Clause> read(String stored) {
    return Arrays.stream(stored.split("、", -1))
        .flatMap(part -> Clause.parse(part).stream())
        .toList();
  }
}
