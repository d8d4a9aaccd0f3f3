package laurel.dsl.policy;

import java.util.List;
import laurel.dsl.text.BilingualText;

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
    CHAIR("主任", "chair"),
    EXECUTIVE_VICE_CHAIR("常务副主任", "executive vice chair"),
    VICE_CHAIR("副主任", "vice chair"),
    MEMBER("委员", "member");

    private final BilingualText text;

    Kind(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }
}
