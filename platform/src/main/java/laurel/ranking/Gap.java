package laurel.ranking;

import laurel.dsl.policy.StageKind;

/**
 * Sheets that an application lacks beside the others.
 *
 * @param stage the stage's index in the policy
 * @param sheets how many it has; 0 leaves it without a score
 * @param expected how many the best provided application has in that stage, at least 1
 */
public record Gap(String application, int stage, StageKind kind, int sheets, int expected) {

  /** A recorded decision to rank in spite of a gap. */
  public record Accepted(Gap gap, String ground) {}
}
