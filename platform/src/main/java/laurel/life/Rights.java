package laurel.life;

import java.util.List;
import laurel.decision.Reason;
import laurel.identity.Actor;
import org.jooq.DSLContext;

/** Who may act for whom. */
public interface Rights {

  /**
   * @param body the person acts for; empty for oneself
   * @param reasons against it; empty where the person may
   */
  record Standpoint(String body, List<Reason> reasons) {}

  /** Whom a person acts for in a step. */
  Standpoint of(DSLContext db, Actor actor, Step<?, ?, ?> step, Subject subject);
}
