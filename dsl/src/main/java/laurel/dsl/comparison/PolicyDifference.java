package laurel.dsl.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.policy.Policy;
import laurel.dsl.text.BilingualText;

/**
 * How two policies differ: empty exactly where they are the same policy, with the same hash. Layout
 * and language make no difference. What has a size comes first, with what the change means for an
 * applicant; then every other part that differs.
 */
public record PolicyDifference(List<Change> changes) {

  public PolicyDifference {
    changes = List.copyOf(changes);
  }

  /** What a change means for an applicant. */
  public enum Effect {
    STRICTER("更严", "stricter"),
    LOOSER("更宽", "looser"),
    NEUTRAL("不分宽严", "neither stricter nor looser"),
    INCOMPARABLE("无法比较", "not comparable");

    private final BilingualText text;

    Effect(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /**
   * One point on which the two differ; at least one of the two is there.
   *
   * @param before empty where it was added
   * @param after empty where it was taken out
   */
  public record Change(
      Dimension dimension,
      String subject,
      String forWhom,
      Optional<Aspect> before,
      Optional<Aspect> after,
      Effect effect) {}

  public static PolicyDifference between(Policy before, Policy after) {
    List<Aspect> old = Aspects.of(before);
    List<Aspect> now = new ArrayList<>(Aspects.of(after));
    var changes = new ArrayList<Change>();
    for (Aspect aspect : old) {
      Optional<Aspect> match = now.stream().filter(aspect::sameAs).findFirst();
      match.ifPresent(now::remove);
      if (match.isEmpty() || !match.get().value().equals(aspect.value())) {
        changes.add(change(Optional.of(aspect), match));
      }
    }
    now.forEach(aspect -> changes.add(change(Optional.empty(), Optional.of(aspect))));
    // Where a stage stands is shown by the stages that came, went or changed places.
    changes.removeIf(change -> change.dimension() == Dimension.STAGE);
    changes.addAll(ThingDifference.of(before, after, changes));
    return new PolicyDifference(changes);
  }

  private static Change change(Optional<Aspect> before, Optional<Aspect> after) {
    Aspect about = after.or(() -> before).orElseThrow();
    return new Change(
        about.dimension(), about.subject(), about.forWhom(), before, after, effect(before, after));
  }

  private static Effect effect(Optional<Aspect> before, Optional<Aspect> after) {
    Aspect about = after.or(() -> before).orElseThrow();
    if (about.dimension().direction() == Dimension.Direction.NEUTRAL) {
      return Effect.NEUTRAL;
    }
    if (before.isPresent() && after.isPresent()) {
      if (!before.get().isQuantity() || !before.get().unit().equals(after.get().unit())) {
        return Effect.INCOMPARABLE;
      }
      return effect(
          about.dimension(), Long.compare(after.get().magnitude(), before.get().magnitude()));
    }
    return about.isQuantity()
        ? effect(about.dimension(), after.isPresent() ? 1 : -1)
        : Effect.NEUTRAL;
  }

  private static Effect effect(Dimension dimension, int more) {
    boolean stricter = dimension.direction() == Dimension.Direction.HIGHER_IS_STRICTER;
    return more == 0 ? Effect.NEUTRAL : (more > 0) == stricter ? Effect.STRICTER : Effect.LOOSER;
  }
}
