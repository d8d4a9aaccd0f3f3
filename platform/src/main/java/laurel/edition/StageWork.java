package laurel.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import org.jooq.DSLContext;

/** What has to be done in stages of some kinds; each module answers for its own. */
public interface StageWork {

  /** All that a stage's work can see. */
  record Context(DSLContext db, Actor actor, Edition edition, Stage stage, LocalDate today) {}

  Set<StageKind> kinds();

  /** Who ends a stage of this kind. */
  default UserRole endedBy(StageKind kind) {
    return UserRole.SECRETARIAT;
  }

  /** Why the stage can not end yet; empty where it can. */
  List<Reason> obstacles(Context context);

  /** What follows from its end, in the same transaction. */
  default void ended(Context context) {}
}
