package laurel.edition;

import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.life.Taking;

/** What runs of some kinds need to end, and what follows; each module answers for its own. */
public interface RunWork {

  /** A run that is to end. */
  record Context(Taking<Edition> taking, Stage stage, List<Entry> entries) {
    public Context {
      entries = List.copyOf(entries);
    }

    public Edition edition() {
      return taking.subject();
    }
  }

  Set<StageKind> kinds();

  /** Why the run can not end yet; empty where it can. */
  default List<Reason> obstacles(Context context) {
    return List.of();
  }

  /** What follows its end, in the same transaction; the entries are settled. */
  default void ended(Context context) {}
}
