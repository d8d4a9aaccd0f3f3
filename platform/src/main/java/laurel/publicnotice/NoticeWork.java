package laurel.publicnotice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.StageKind;
import laurel.edition.StageWork;
import org.springframework.stereotype.Component;

/** A notice ends when it ran its days and its objections are decided. */
@Component
class NoticeWork implements StageWork {

  private final PublicNotices notices;

  NoticeWork(PublicNotices notices) {
    this.notices = notices;
  }

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.PUBLIC_NOTICE);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    var clauses = context.stage().clauses();
    Optional<PublicNotice> published = notices.of(context.db(), context.edition());
    if (published.isEmpty()) {
      return List.of(
          Reason.of("not-published", clauses, "还没有发布公示。", "The notice is not published yet."));
    }
    PublicNotice notice = published.get();
    var reasons = new ArrayList<Reason>();
    if (!context.today().isAfter(notice.lastDay())) {
      reasons.add(
          Reason.of(
              "notice-running",
              clauses,
              "公示期到 " + notice.lastDay() + " 24:00（北京时间）才满。",
              "The notice runs until " + notice.lastDay() + ", 24:00 Beijing time."));
    }
    if (notice.provisional()) {
      reasons.add(
          Reason.of(
              "provisional",
              clauses,
              "公示期跨入放假安排尚未公布的年度，请运维人员录入该年放假安排后重新计算。",
              "The notice reaches into a year whose official calendar is not known: the operator must enter it."));
    }
    long open =
        notices.objections(context.db(), notice.id()).stream()
            .filter(objection -> objection.decision() == PublicNotice.Decision.OPEN)
            .count();
    if (open > 0) {
      reasons.add(
          Reason.of(
              "objections-open",
              clauses,
              "还有" + open + "件异议没有处理。",
              open + " objections are not decided yet."));
    }
    return reasons;
  }
}
