package laurel.membership;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;

/** The posts of an organ, each held by as many as the measure says. */
public final class Posts {

  /**
   * A post and who holds it.
   *
   * @param count how many the measure gives it to
   */
  public record Held(
      Role body, BilingualText post, int count, List<String> holders, List<Clause> clauses) {
    public Held {
      holders = List.copyOf(holders);
      clauses = List.copyOf(clauses);
    }
  }

  private Posts() {}

  /**
   * Reasons against giving a post: the measure names other posts for the organ, or it is taken.
   *
   * @param post empty for an ordinary member
   * @param current the memberships that hold today
   */
  static List<Reason> against(Policy policy, Role body, String post, List<Membership> current) {
    Optional<Organ> organ = policy.organ(body.kind()).filter(o -> !o.posts().isEmpty());
    if (organ.isEmpty()) {
      return List.of();
    }
    String wanted = post.isBlank() ? Organ.Kind.MEMBER.text().zh() : post.strip();
    Optional<Organ.Post> counted =
        organ.get().posts().stream().filter(one -> isCalled(one.kind(), wanted)).findFirst();
    if (counted.isEmpty()) {
      return isCalled(Organ.Kind.MEMBER, wanted)
          ? List.of()
          : List.of(
              Refusal.POST_UNKNOWN.because(
                  organ.get().clauses(), "post", post, "posts", names(organ.get())));
    }
    Held held = held(body, organ.get(), counted.get(), current);
    return held.holders().size() < held.count()
        ? List.of()
        : List.of(
            Refusal.POST_TAKEN.because(
                held.clauses(),
                "post",
                held.post(),
                "count",
                held.count(),
                "holders",
                String.join("、", held.holders())));
  }

  /** The posts that a measure gives numbers to, with those who hold them. */
  static List<Held> of(Policy policy, List<Membership> current) {
    return policy.organs().stream()
        .flatMap(
            organ ->
                organ.posts().stream()
                    .map(post -> held(new Role(organ.kind(), ""), organ, post, current)))
        .toList();
  }

  private static Held held(Role body, Organ organ, Organ.Post post, List<Membership> current) {
    Predicate<Membership> holds =
        member ->
            member.body().equals(body)
                && isCalled(
                    post.kind(),
                    member.post().isBlank() ? Organ.Kind.MEMBER.text().zh() : member.post());
    return new Held(
        body,
        post.kind().text(),
        post.count(),
        current.stream().filter(holds).map(Membership::username).toList(),
        organ.clauses());
  }

  private static boolean isCalled(Organ.Kind kind, String post) {
    return post.equals(kind.text().zh()) || post.equalsIgnoreCase(kind.text().en());
  }

  private static BilingualText names(Organ organ) {
    List<BilingualText> names =
        organ.posts().stream().map(Organ.Post::kind).map(Organ.Kind::text).toList();
    return BilingualText.listed(names);
  }
}
