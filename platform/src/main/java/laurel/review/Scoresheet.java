package laurel.review;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * One examiner's sheet for one application in one run. A sealed sheet is never edited.
 *
 * @param score out of the edition's maximum; empty until given
 * @param version counts its changes
 */
public record Scoresheet(
    UUID applicationId,
    int runIndex,
    String examiner,
    Optional<BigDecimal> score,
    String strengths,
    String opportunities,
    int version,
    boolean sealed) {

  /** What others than its examiner see of it: nothing is read before it is final. */
  Scoresheet asOthersSee() {
    return sealed
        ? this
        : new Scoresheet(
            applicationId, runIndex, examiner, Optional.empty(), "", "", version, false);
  }
}
