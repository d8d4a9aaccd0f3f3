package laurel.life;

import java.util.Optional;
import java.util.UUID;
import laurel.decision.NotFound;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.numbering.Numbers;

/**
 * Where new subjects of one kind are made, one at a time: the subject of the step that makes one.
 */
public record Desk(UUID id) implements Subject {

  /** A city's one desk of a kind; it has no row. */
  public static final UUID THE_ONE = new UUID(0, 1);

  /** The desk at which {@code name} are made. */
  public static SubjectKind<Desk> kind(String name, String zh, String en) {
    return new SubjectKind<>(
        name,
        new BilingualText(zh, en),
        (db, id, _) -> {
          Desk desk = known(name, id);
          // The counter's row is what the others wait for.
          Numbers.next(db, "desk." + name);
          return desk;
        },
        (_, id) -> known(name, id));
  }

  private static Desk known(String name, UUID id) {
    if (!id.equals(THE_ONE)) {
      throw new NotFound("desk " + name + " " + id);
    }
    return new Desk(id);
  }

  @Override
  public Standing standing() {
    return Standing.CURRENT;
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.empty();
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }
}
