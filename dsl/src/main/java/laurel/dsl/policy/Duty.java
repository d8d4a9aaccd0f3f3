package laurel.dsl.policy;

import java.util.List;

/** Something winners must, must not or may do. */
public record Duty(Kind kind, String text, List<Clause> clauses) {

  public Duty {
    clauses = List.copyOf(clauses);
  }

  /** How a duty binds. */
  public enum Kind {
    MUST_NOT,
    SHALL,
    MAY
  }
}
