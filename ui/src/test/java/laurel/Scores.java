package laurel;

import java.math.BigDecimal;
import java.util.UUID;
import laurel.identity.Actor;
import laurel.review.Reviews;
import laurel.review.Scoresheet;

/** Scores for tests that are about something else. */
final class Scores {

  private Scores() {}

  /** Gives all applications before an examiner the same score. */
  static void all(RunningLaurel laurel, Actor examiner, UUID edition) {
    Reviews reviews = laurel.bean(Reviews.class);
    for (Reviews.Assignment assignment : reviews.assignments(examiner, edition)) {
      reviews
          .answerConflict(examiner, assignment.applicationId(), Scoresheet.Conflict.NONE)
          .orThrow();
      reviews
          .score(examiner, assignment.applicationId(), BigDecimal.valueOf(800), "", "", true)
          .orThrow();
    }
  }
}
