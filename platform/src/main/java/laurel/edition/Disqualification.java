package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.util.UUID;
import org.jooq.DSLContext;

/** The one place that throws an application out of its edition. */
public final class Disqualification {

  private static final String DISQUALIFIED = "DISQUALIFIED";

  private Disqualification() {}

  /** Takes an application out of play; no run starts with it from now on, and no award is made. */
  public static void close(DSLContext db, UUID application) {
    db.update(AWARD_APPLICATION)
        .set(AWARD_APPLICATION.STATE, DISQUALIFIED)
        .where(AWARD_APPLICATION.ID.eq(application))
        .execute();
  }
}
