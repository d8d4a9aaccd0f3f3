package laurel.review;

import static laurel.tenants.jooq.tenant.Tables.APPLICANT;
import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;
import static laurel.tenants.jooq.tenant.Tables.SCORESHEET;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.StageWork;
import laurel.edition.Standing;
import laurel.identity.UserRole;
import org.springframework.stereotype.Component;

/**
 * A review ends when everybody under review is scored; a deliberation when the committee decided.
 */
@Component
class ReviewWork implements StageWork {

  @Override
  public Set<StageKind> kinds() {
    return Set.of(
        StageKind.DOCUMENT_REVIEW,
        StageKind.ON_SITE_REVIEW,
        StageKind.PRESENTATION,
        StageKind.DELIBERATION);
  }

  @Override
  public UserRole endedBy(StageKind kind) {
    return kind == StageKind.DELIBERATION ? UserRole.COMMITTEE : UserRole.SECRETARIAT;
  }

  @Override
  public List<Reason> obstacles(Context context) {
    if (context.stage().kind() == StageKind.DELIBERATION) {
      return CommitteeDecisions.undecided(context.db(), context.edition().id())
          ? List.of(
              Reason.of(
                  "not-decided",
                  context.stage().clauses(),
                  "评审委员会还没有作出决定。",
                  "The committee has not decided yet."))
          : List.of();
    }
    var reasons = new ArrayList<Reason>();
    if (context.stage().is(Stage.Trait.SCORED)) {
      unscored(context)
          .forEach(
              name ->
                  reasons.add(
                      Reason.of(
                          "not-scored",
                          context.stage().clauses(),
                          "「" + name + "」还没有提交的评分表。",
                          "\"" + name + "\" has no sealed scoresheet yet.")));
    }
    if (context.stage().kind() == StageKind.DOCUMENT_REVIEW && !shortlisted(context)) {
      reasons.add(
          Reason.of(
              "no-shortlist",
              context.stage().clauses(),
              "还没有确定进入现场评审的名单。",
              "Nobody is shortlisted for the on-site review yet."));
    }
    return reasons;
  }

  private static List<String> unscored(Context context) {
    return context
        .db()
        .select(APPLICANT.NAME)
        .from(AWARD_APPLICATION)
        .join(APPLICANT)
        .on(APPLICANT.ID.eq(AWARD_APPLICATION.APPLICANT_ID))
        .where(AWARD_APPLICATION.EDITION_ID.eq(context.edition().id()))
        .and(AWARD_APPLICATION.STATUS.in(Reviews.underReview()))
        .andNotExists(
            context
                .db()
                .selectOne()
                .from(SCORESHEET)
                .where(SCORESHEET.APPLICATION_ID.eq(AWARD_APPLICATION.ID))
                .and(SCORESHEET.STAGE_INDEX.eq(context.edition().stageIndex()))
                .and(SCORESHEET.SEALED_AT.isNotNull()))
        .fetch(APPLICANT.NAME);
  }

  private static boolean shortlisted(Context context) {
    return context
        .db()
        .fetchExists(
            AWARD_APPLICATION,
            AWARD_APPLICATION
                .EDITION_ID
                .eq(context.edition().id())
                .and(AWARD_APPLICATION.STATUS.eq(Standing.SHORTLISTED.name())));
  }

  @Override
  public void ended(Context context) {
    if (context.stage().kind() == StageKind.DOCUMENT_REVIEW) {
      context
          .db()
          .update(AWARD_APPLICATION)
          .set(AWARD_APPLICATION.STATUS, Standing.NOT_SHORTLISTED.name())
          .where(AWARD_APPLICATION.EDITION_ID.eq(context.edition().id()))
          .and(AWARD_APPLICATION.STATUS.eq(Standing.ELIGIBLE.name()))
          .execute();
    }
  }
}
