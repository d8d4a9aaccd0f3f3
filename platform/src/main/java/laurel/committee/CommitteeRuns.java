package laurel.committee;

import java.util.List;
import java.util.Set;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Entry;
import laurel.edition.RunWork;
import org.springframework.stereotype.Component;

/** A deliberation ends when the committee has decided on all candidates. */
@Component
class CommitteeRuns implements RunWork {

  @Override
  public Set<StageKind> kinds() {
    return Set.of(StageKind.DELIBERATION);
  }

  @Override
  public List<Reason> obstacles(Context context) {
    return context.entries().stream().anyMatch(e -> e.outcome() == Entry.Outcome.OPEN)
        ? List.of(
            Refusal.NOT_DECIDED.because(
                context.stage().clauses(), "body", new BilingualText("评审委员会", "The committee")))
        : List.of();
  }
}
