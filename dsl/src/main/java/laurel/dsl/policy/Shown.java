package laurel.dsl.policy;

import java.util.List;

/** Clauses that are shown to readers; nothing is executed. */
public record Shown(String text, List<Clause> clauses) {
  public Shown {
    clauses = List.copyOf(clauses);
  }
}
