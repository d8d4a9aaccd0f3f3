package laurel.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import laurel.dsl.policy.Clause;

/**
 * A place in the ranking.
 *
 * @param place from 1; equal scores share a place
 * @param tied whether another application has the same score
 * @param withinQuota whether the place lies within the quota of its award
 * @param clauses the ranking rests on
 */
public record Ranked(
    int place,
    UUID applicationId,
    String name,
    String award,
    BigDecimal score,
    boolean tied,
    boolean withinQuota,
    List<Clause> clauses) {}
