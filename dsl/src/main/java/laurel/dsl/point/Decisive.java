package laurel.dsl.point;

import java.util.EnumSet;
import java.util.Set;

/** The points that decide who wins, what they get, who is barred and how long a notice runs. */
final class Decisive {

  /** Left undone in silence, each would change an outcome: a measure waits for it. */
  static final Set<Point> POINTS =
      EnumSet.of(
          Point.RECIPIENTS,
          Point.CATEGORIES,
          Point.QUOTA,
          Point.QUOTA_AT_LEAST,
          Point.QUOTA_TOTAL,
          Point.QUOTA_JOINT,
          Point.QUOTA_OF_CATEGORY,
          Point.QUOTA_SHARED,
          Point.QUOTA_IN_PRINCIPLE,
          Point.QUOTA_NOT_COUNTED,
          Point.VALIDITY,
          Point.INTERVAL_EDITIONS,
          Point.REAPPLY_AFTER,
          Point.TERM_FROM_EVENT,
          Point.FIRST_DAY_COUNTS,
          Point.BONUS,
          Point.BONUS_CEILING,
          Point.BONUS_FIRST_TIME,
          Point.CONDITION,
          Point.BAR,
          Point.CONDITION_OF_AWARD,
          Point.FACT,
          Point.FACT_PLACE,
          Point.FACT_LOOKS_BACK,
          Point.SAME_ORGANISATION,
          Point.SAME_GROUP,
          Point.OWN_ORGANISATION,
          Point.RELATED_APPLICATION,
          Point.RELATED_AWARD,
          Point.RELATED_CONDITIONS,
          Point.FINDING,
          Point.MINIMUM,
          Point.TIES,
          Point.TIES_BY_SCORE,
          Point.TIES_BY_ROLE,
          Point.DROPS_EXTREMES,
          Point.RANKING,
          Point.RANKING_WEIGHT,
          Point.QUORUM,
          Point.MAJORITY,
          Point.NOTICE_LENGTH_EXCLUSIVE,
          Point.DISQUALIFICATION,
          Point.DISQUALIFICATION_BAN,
          Point.REVOCATION,
          Point.REVOCATION_AFTER_AWARD,
          Point.REVOCATION_WHILE_VALID,
          Point.RECOVERS_BONUS,
          Point.REVOCATION_BAN,
          Point.BAN_FOR_TERM,
          Point.BAN_IN_WORKING_DAYS,
          Point.BAN_IN_EDITIONS,
          Point.BAN_THIS_YEAR,
          Point.BAN_FOR_EVER);

  private Decisive() {}
}
