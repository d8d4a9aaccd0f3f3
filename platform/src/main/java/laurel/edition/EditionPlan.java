package laurel.edition;

import java.time.LocalDate;

/**
 * What an edition's plan states; the only place for what the measure leaves open.
 *
 * @param applicationsClose the last day on which applications are received, until 24:00 Beijing
 *     time
 * @param criteria the version of the criteria that this edition pins
 * @param maximumScore of a scoresheet
 * @param noticeWorkingDays where the measure states no length of the public notice; else 0
 */
public record EditionPlan(
    int year,
    LocalDate applicationsClose,
    String criteria,
    int maximumScore,
    int noticeWorkingDays) {

  public EditionPlan {
    if (year < 2000 || year > 2100) {
      throw new IllegalArgumentException("year: " + year);
    }
    if (maximumScore < 1 || maximumScore > 10_000) {
      throw new IllegalArgumentException("maximumScore: " + maximumScore);
    }
    if (noticeWorkingDays < 0 || noticeWorkingDays > 365) {
      throw new IllegalArgumentException("noticeWorkingDays: " + noticeWorkingDays);
    }
  }
}
