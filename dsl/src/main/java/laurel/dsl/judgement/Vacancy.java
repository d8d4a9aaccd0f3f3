package laurel.dsl.judgement;

/**
 * Places that stay empty, which is no breach.
 *
 * @param count winners counted
 * @param stated whether the measure says that places may stay empty
 */
public record Vacancy(QuotaLimit limit, int count, boolean stated, Explanation why) {}
