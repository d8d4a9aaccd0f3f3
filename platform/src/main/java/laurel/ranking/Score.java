package laurel.ranking;

import java.math.BigDecimal;

/**
 * What a sealed scoresheet gives an application.
 *
 * @param stage the stage's index in the policy
 * @param points as sealed, with at most two decimals
 */
public record Score(String application, int stage, String examiner, BigDecimal points) {}
