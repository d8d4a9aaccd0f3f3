package laurel.life;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.point.Point;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.identity.UserRole;

/**
 * A step of the award's life.
 *
 * @param <S> what it is about
 * @param <I> what the person says
 * @param <R> what comes of it
 * @param name stable, for programs and the record, e.g. {@code application.submit}
 * @param who the roles that may take it; empty for anybody
 * @param bodies whether the person must be a member of a body that acts in the stage
 * @param side the side of the edition it is taken for
 * @param stages the kinds of stage it belongs to; empty where it belongs to none
 * @param from the standings it starts from
 * @param to where it leads; empty where it leaves the standing
 * @param until when it is possible, in words; empty where no day bounds it
 * @param recorded whether the record keeps it; autosaves are not kept
 * @param edits whether it changes what a person may edit: whoever takes it says the version seen
 * @param carries what of the policy it carries out
 * @param obstacles reasons against it that need nothing said
 * @param reasons reasons against what is said
 */
public record Step<S extends Subject, I, R>(
    String name,
    BilingualText title,
    SubjectKind<S> kind,
    Set<UserRole> who,
    boolean bodies,
    Optional<Side> side,
    Set<StageKind> stages,
    Set<Standing> from,
    Optional<Standing> to,
    BilingualText until,
    SubjectKind.Hold hold,
    boolean recorded,
    boolean edits,
    Set<Point> carries,
    Obstacles<S> obstacles,
    Reasons<S, I> reasons,
    Effect<S, I, R> effect,
    Class<R> result) {

  public Step {
    who = Set.copyOf(who);
    stages = Set.copyOf(stages);
    from = Set.copyOf(from);
    carries = Set.copyOf(carries);
  }

  /** Reasons against a step before anything is said. */
  @FunctionalInterface
  public interface Obstacles<S extends Subject> {
    List<Reason> against(Taking<S> taking);
  }

  /** Reasons against what is said. */
  @FunctionalInterface
  public interface Reasons<S extends Subject, I> {
    List<Reason> against(Taking<S> taking, I input);
  }

  /** What a step does. */
  @FunctionalInterface
  public interface Effect<S extends Subject, I, R> {
    R apply(Taking<S> taking, I input);
  }

  public static <S extends Subject, I, R> Builder<S, I, R> named(
      String name, String zh, String en, SubjectKind<S> kind, Class<I> input, Class<R> result) {
    return new Builder<>(name, new BilingualText(zh, en), kind, result);
  }

  /** Puts a step together; what is not said is the plainest. */
  public static final class Builder<S extends Subject, I, R> {
    private final String name;
    private final BilingualText title;
    private final SubjectKind<S> kind;
    private final Class<R> result;
    private final Set<UserRole> who = EnumSet.noneOf(UserRole.class);
    private boolean bodies;
    private Optional<Side> side = Optional.empty();
    private final Set<StageKind> stages = EnumSet.noneOf(StageKind.class);
    private final Set<Standing> from = EnumSet.noneOf(Standing.class);
    private Optional<Standing> to = Optional.empty();
    private BilingualText until = new BilingualText("", "");
    private SubjectKind.Hold hold = SubjectKind.Hold.SHARED;
    private boolean recorded = true;
    private boolean edits;
    private Set<Point> carries = Set.of();
    private Obstacles<S> obstacles = _ -> List.of();
    private Reasons<S, I> reasons = (_, _) -> List.of();

    Builder(String name, BilingualText title, SubjectKind<S> kind, Class<R> result) {
      this.name = name;
      this.title = title;
      this.kind = kind;
      this.result = result;
    }

    public Builder<S, I, R> by(UserRole... roles) {
      who.addAll(List.of(roles));
      return this;
    }

    /** Only by members of a body that the measure names for the stage. */
    public Builder<S, I, R> byBodies() {
      bodies = true;
      return this;
    }

    public Builder<S, I, R> as(Side of) {
      side = Optional.of(of);
      return this;
    }

    public Builder<S, I, R> in(StageKind... kinds) {
      stages.addAll(List.of(kinds));
      return this;
    }

    public Builder<S, I, R> from(Standing... standings) {
      from.addAll(List.of(standings));
      return this;
    }

    public Builder<S, I, R> to(Standing standing) {
      to = Optional.of(standing);
      return this;
    }

    public Builder<S, I, R> until(String zh, String en) {
      until = new BilingualText(zh, en);
      return this;
    }

    /** Nothing else happens in the edition meanwhile. */
    public Builder<S, I, R> alone() {
      hold = SubjectKind.Hold.EXCLUSIVE;
      return this;
    }

    /** Only with the version that was seen: nothing goes over another's change unseen. */
    public Builder<S, I, R> edits() {
      edits = true;
      return this;
    }

    public Builder<S, I, R> unrecorded() {
      recorded = false;
      return this;
    }

    public Builder<S, I, R> carries(Point... points) {
      carries = Set.of(points);
      return this;
    }

    public Builder<S, I, R> unless(Obstacles<S> against) {
      obstacles = against;
      return this;
    }

    public Builder<S, I, R> unlessSaid(Reasons<S, I> against) {
      reasons = against;
      return this;
    }

    /** The step, with what it does. */
    public Step<S, I, R> does(Effect<S, I, R> effect) {
      return new Step<>(
          name, title, kind, who, bodies, side, stages, from, to, until, hold, recorded, edits,
          carries, obstacles, reasons, effect, result);
    }
  }
}
