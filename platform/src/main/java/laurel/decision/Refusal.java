package laurel.decision;

import java.util.List;
import java.util.Locale;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;

/** Why steps are refused: one entry a reason; the words stand in refusals.txt. */
public enum Refusal {
  WRONG_STAGE,
  NOT_UNDER_WAY,
  WRONG_STANDING,
  OVER,
  NOT_YOUR_BODY,
  BOTH_SIDES,
  STALE,
  UNSEEN,
  KEY_REUSED,
  TOO_LONG,
  UNPRINTABLE,
  MISSING,
  REGULATION,
  NO_REGULATION,
  SECOND_PERSON,
  NOT_CARRIED_OUT,
  PROMULGATION_DATE,
  OVERLAP,
  GAP,
  PLAN_VALUE,
  PLAN_STATED,
  NOTICE_DAYS,
  CYCLE,
  PAST_DEADLINE,
  NOT_IN_FORCE,
  PLAN_OUT_OF_FORCE,
  BEYOND_LAW,
  OTHER_BODY,
  EDITION_NUMBER,
  UNDER_WAY_ALREADY,
  STAGE_ENDED,
  STILL_OPEN,
  NOT_YET_OPEN,
  ACTS_OPEN,
  UNDECIDED,
  NOT_SCORED,
  TOO_FEW_SHEETS,
  UNEVEN_SHEETS,
  NO_SHORTLIST,
  NOT_DECIDED,
  NOT_PUBLISHED,
  NOTICE_RUNNING,
  PROVISIONAL,
  OBJECTIONS_OPEN,
  NOT_APPROVED,
  APPROVED_BEFORE,
  NOT_LATER,
  IDENTITY,
  CREDIT_CODE,
  IDENTITY_NUMBER,
  CONTENT,
  AWARD_UNKNOWN,
  RECIPIENT,
  CATEGORY,
  FACTS_MISSING,
  PAPERS_MISSING,
  BANNED,
  AWARD_VALID,
  INTERVAL,
  REAPPLY_AFTER,
  NO_SUCH_FINDING,
  FINDING_BODY,
  NOTHING_TO_FIND,
  NOT_YET_KNOWN,
  CONDITION,
  CONFLICT_QUESTION,
  RECUSED,
  SEALED,
  SCORE,
  NOT_A_CANDIDATE,
  QUOTA,
  QUOTA_IN_PRINCIPLE,
  QUOTA_UNDER,
  TIE_OPEN,
  NO_EQUALS,
  OFF_RANKING,
  BELOW_MINIMUM,
  PUBLISHED_BEFORE,
  NO_OBJECTIONS,
  NOTICE_OVER,
  OBJECTION_FORM,
  NOT_LISTED,
  OBJECTED_BEFORE,
  NO_BONUS,
  BONUS_STATED,
  PAID_BEFORE,
  PAID_TOO_MUCH,
  RECOVERED_TOO_MUCH,
  NOTHING_KEPT,
  CAUSE,
  NO_CAUSES,
  CASE_OPEN,
  CASES_OPEN,
  WINDOW,
  ACT_UNKNOWN,
  MEMBERSHIP,
  POST_UNKNOWN,
  POST_TAKEN,
  NO_SANCTION,
  SANCTION_UNKNOWN,
  UNDERTAKING,
  UNDERTAKING_OTHER,
  UNDERTAKEN,
  NO_ACCOUNT,
  RELATED_BEFORE,
  RECORDED_BEFORE,
  COMPLETION_OPEN,
  DECIDED_BEFORE;

  /** The stable name for programs, e.g. {@code wrong-stage}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words with {name} where the values go. */
  public BilingualText text() {
    return RefusalTable.of(this).text();
  }

  /** The example of the catalogue, with its values filled in. */
  public BilingualText example() {
    return RefusalTable.of(this).example();
  }

  /**
   * This reason in one case.
   *
   * @param clauses what it rests on; empty where it rests on no clause of the measure
   * @param values name, value, name, value …; a value is a {@link BilingualText} or anything that
   *     reads the same in both languages
   * @throws IllegalArgumentException where a name of the text has no value
   */
  public Reason because(List<Clause> clauses, Object... values) {
    return new Reason(code(), RefusalTable.fill(text(), values), clauses);
  }
}
