package laurel.life;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;

/** What a step is about, as it stands. */
public interface Subject {

  UUID id();

  Standing standing();

  /** The edition it belongs to; empty for what outlives editions. */
  Optional<UUID> edition();

  /** The stage under way in its edition; empty where there is none. */
  Optional<Stage> stageUnderWay();

  /** The bodies that act on it: those of the stage under way. */
  default List<Role> actors() {
    return stageUnderWay().map(Stage::actors).orElse(List.of());
  }

  /** Counts the changes by people; what was read under another number is stale. */
  default int version() {
    return 0;
  }
}
