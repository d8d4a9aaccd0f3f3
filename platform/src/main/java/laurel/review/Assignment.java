package laurel.review;

import java.util.Optional;
import java.util.UUID;

/**
 * What an examiner has to do or has done in the run under way.
 *
 * @param name hidden, as all else, where the examiner is recused
 * @param conflict the answer to the conflict question, kept for the edition; empty until asked
 */
public record Assignment(
    UUID applicationId,
    String name,
    String award,
    Optional<Conflict> conflict,
    Optional<Scoresheet> sheet) {

  /** The answer to the conflict question, asked before the material opens. */
  public enum Conflict {
    NONE,
    DECLARED
  }
}
