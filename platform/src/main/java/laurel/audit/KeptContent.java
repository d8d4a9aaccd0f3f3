package laurel.audit;

import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Something kept as it was when a step was recorded, with its hash in the record: a notice, a
 * sealed sheet. Found by {@link java.util.ServiceLoader}, so that the check of the command line
 * knows all without the program around it.
 */
public interface KeptContent {

  /** The first content that does not fit its record; empty where all do. */
  Optional<Finding> check(DSLContext db);
}
