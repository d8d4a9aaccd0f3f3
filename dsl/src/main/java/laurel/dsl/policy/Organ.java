package laurel.dsl.policy;

import java.util.List;

/**
 * An organ the measure sets up.
 *
 * @param powers what it may do, in the measure's words
 */
public record Organ(
    Role.Kind kind, String name, List<Post> posts, List<Shown> powers, List<Clause> clauses) {

  public Organ {
    posts = List.copyOf(posts);
    powers = List.copyOf(powers);
    clauses = List.copyOf(clauses);
  }

  /** A post in an organ and how many hold it. */
  public record Post(Kind kind, int count) {}

  /** The posts that measures name. */
  public enum Kind {
    CHAIR,
    EXECUTIVE_VICE_CHAIR,
    VICE_CHAIR,
    MEMBER
  }
}
