package laurel.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.edition.Edition;
import org.jooq.DSLContext;

/** What keeps a party from applying: an award still valid, an interval, a ban. */
public interface Bars {

  /** All bars against a party on a day, each with its clause. */
  List<Reason> against(DSLContext db, UUID party, Edition edition, LocalDate today);

  /** Whether a party holds an award that is valid on a day. */
  boolean holdsValidAward(DSLContext db, UUID party, LocalDate day);
}
