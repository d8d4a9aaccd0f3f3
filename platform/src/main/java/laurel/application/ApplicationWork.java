package laurel.application;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.StageKind;
import laurel.edition.StageWork;
import laurel.edition.Standing;
import org.springframework.stereotype.Component;

/** Receiving, recommending and examining applications. */
@Component
class ApplicationWork implements StageWork {

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.APPLICATION, StageKind.RECOMMENDATION, StageKind.ELIGIBILITY_REVIEW);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    return switch (context.stage().kind()) {
      case APPLICATION -> applicationObstacles(context);
      case RECOMMENDATION -> List.of();
      case ELIGIBILITY_REVIEW -> {
        int waiting = count(context, Standing.RECOMMENDED) + count(context, Standing.SUBMITTED);
        yield waiting == 0
            ? List.of()
            : List.of(
                Reason.of(
                    "undecided",
                    context.stage().clauses(),
                    "还有" + waiting + "份申报没有作出资格审查决定。",
                    waiting + " applications are not decided yet."));
      }
      default -> throw new IllegalStateException("not this work: " + context.stage().kind());
    };
  }

  private static List<Reason> applicationObstacles(Context context) {
    if (!context.today().isAfter(context.edition().plan().applicationsClose())) {
      return List.of(
          Reason.of(
              "still-open",
              context.stage().clauses(),
              "申报到 " + context.edition().plan().applicationsClose() + " 24:00（北京时间）才截止。",
              "Applications are received until "
                  + context.edition().plan().applicationsClose()
                  + ", 24:00 Beijing time."));
    }
    return count(context, Standing.SUBMITTED) > 0
        ? List.of()
        : List.of(
            Reason.of(
                "none", context.stage().clauses(), "还没有收到申报。", "No application was received."));
  }

  /** Who was not recommended in time is out. */
  @Override
  public void ended(Context context) {
    if (context.stage().kind() == StageKind.RECOMMENDATION) {
      context
          .db()
          .update(AWARD_APPLICATION)
          .set(AWARD_APPLICATION.STATUS, Standing.NOT_RECOMMENDED.name())
          .where(AWARD_APPLICATION.EDITION_ID.eq(context.edition().id()))
          .and(AWARD_APPLICATION.STATUS.eq(Standing.SUBMITTED.name()))
          .execute();
    }
  }

  private static int count(Context context, Standing standing) {
    return context
        .db()
        .fetchCount(
            AWARD_APPLICATION,
            AWARD_APPLICATION
                .EDITION_ID
                .eq(context.edition().id())
                .and(AWARD_APPLICATION.STATUS.eq(standing.name())));
  }
}
