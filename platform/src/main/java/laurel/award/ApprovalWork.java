package laurel.award;

import static laurel.tenants.jooq.tenant.Tables.AWARD_APPLICATION;

import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.dsl.policy.StageKind;
import laurel.edition.StageWork;
import laurel.edition.Standing;
import laurel.identity.UserRole;
import org.springframework.stereotype.Component;

/** An approval ends when the proposed recipients have their awards. */
@Component
class ApprovalWork implements StageWork {

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.APPROVAL);
  }

  @Override
  public UserRole endedBy(StageKind kind) {
    return UserRole.APPROVER;
  }

  @Override
  public List<Reason> obstacles(Context context) {
    int waiting =
        context
            .db()
            .fetchCount(
                AWARD_APPLICATION,
                AWARD_APPLICATION
                    .EDITION_ID
                    .eq(context.edition().id())
                    .and(AWARD_APPLICATION.STATUS.eq(Standing.PROPOSED.name())));
    return waiting == 0
        ? List.of()
        : List.of(
            Reason.of(
                "not-approved",
                context.stage().clauses(),
                waiting + "个拟获奖者还没有批准。",
                waiting + " proposed recipients are not approved yet."));
  }
}
