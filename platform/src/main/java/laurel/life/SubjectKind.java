package laurel.life;

import java.util.UUID;
import laurel.dsl.text.BilingualText;
import org.jooq.DSLContext;

/**
 * A kind of subject and how it is read.
 *
 * @param name stable, for programs and the record
 * @param lock reads it so that nobody else changes it before the transaction ends; locks its
 *     edition first, in the way asked for
 * @param read reads it without a lock
 */
public record SubjectKind<S extends Subject>(
    String name, BilingualText text, Lock<S> lock, Read<S> read) {

  /** How much of its edition a step holds. */
  public enum Hold {
    /** The stage can not end meanwhile. */
    SHARED,
    /** Nothing else happens in the edition meanwhile. */
    EXCLUSIVE
  }

  /** Locks and reads a subject; throws {@link laurel.decision.NotFound}. */
  @FunctionalInterface
  public interface Lock<S> {
    S of(DSLContext db, UUID id, Hold hold);
  }

  /** Reads a subject; throws {@link laurel.decision.NotFound}. */
  @FunctionalInterface
  public interface Read<S> {
    S of(DSLContext db, UUID id);
  }
}
