package laurel.edition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edition's plan states; the only place for what the measure leaves open.
 *
 * @param number of the edition; the next one where it is not given
 * @param applicationsClose the last day on which applications are received, until 24:00 China
 *     standard time; empty where the measure prints its window
 * @param criteria the version of the criteria that this edition pins
 * @param maximumScore of a scoresheet
 * @param noticeWorkingDays where the measure states no length of a public notice; else 0
 */
public record EditionPlan(
    int year,
    Optional<Integer> number,
    Optional<LocalDate> applicationsClose,
    String criteria,
    int maximumScore,
    int noticeWorkingDays) {}
