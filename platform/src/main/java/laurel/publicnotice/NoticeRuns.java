package laurel.publicnotice;

import static laurel.tenants.jooq.tenant.Tables.OBJECTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.StageKind;
import laurel.edition.RunWork;
import laurel.life.Standing;
import org.springframework.stereotype.Component;

/** A notice ends when it ran its days and its objections are decided. */
@Component
class NoticeRuns implements RunWork {

  private final PublicNotices notices;

  NoticeRuns(PublicNotices notices) {
    this.notices = notices;
  }

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.PUBLIC_NOTICE);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    var clauses = context.stage().clauses();
    Optional<PublicNotice> published = notices.now(context.taking().db(), context.edition());
    if (published.isEmpty()) {
      return List.of(Refusal.NOT_PUBLISHED.because(clauses));
    }
    PublicNotice notice = published.get();
    var reasons = new ArrayList<Reason>();
    if (!context.taking().today().isAfter(notice.lastDay())) {
      reasons.add(Refusal.NOTICE_RUNNING.because(clauses, "day", notice.lastDay()));
    }
    if (notice.provisional()) {
      reasons.add(Refusal.PROVISIONAL.because(clauses));
    }
    int open =
        context
            .taking()
            .db()
            .fetchCount(
                OBJECTION,
                OBJECTION
                    .NOTICE_ID
                    .eq(notice.id())
                    .and(OBJECTION.STANDING.eq(Standing.OBJECTION_OPEN.name())));
    if (open > 0) {
      reasons.add(Refusal.OBJECTIONS_OPEN.because(clauses, "count", open));
    }
    return reasons;
  }
}
