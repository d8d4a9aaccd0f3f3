package laurel.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One examiner's sheet for one application in one stage. A sealed sheet is never edited.
 *
 * @param score out of the edition's maximum; empty until given
 */
public record Scoresheet(
    UUID applicationId,
    int stageIndex,
    String examiner,
    Conflict conflict,
    Optional<BigDecimal> score,
    String strengths,
    String opportunities,
    boolean sealed) {

  /** The answer to the conflict question, asked before the material opens. */
  public enum Conflict {
    NONE,
    DECLARED
  }
}
