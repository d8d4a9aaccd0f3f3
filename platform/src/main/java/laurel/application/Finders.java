package laurel.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.life.Taking;
import laurel.membership.Memberships;
import org.springframework.stereotype.Component;

/** Who finds which condition: the body that the measure names, or the office. */
@Component
class Finders {

  private final Memberships memberships;

  Finders(Memberships memberships) {
    this.memberships = memberships;
  }

  /** Nobody finds anything where no condition is left to the person's own body. */
  List<Reason> against(Taking<Candidate> taking) {
    List<Condition> open = EligibilityReviews.toBeFound(taking.subject());
    List<Clause> clauses = open.stream().flatMap(c -> c.clauses().stream()).distinct().toList();
    if (open.isEmpty()) {
      return List.of(Refusal.NOTHING_TO_FIND.because(clauses));
    }
    List<Role> finders = open.stream().map(Finders::of).distinct().toList();
    return memberships.against(taking.db(), taking.actor(), finders, clauses);
  }

  /** A condition that is there to be found, on evidence, by the person's own body. */
  List<Reason> against(Taking<Candidate> taking, EligibilitySteps.FindingForm form) {
    Candidate candidate = taking.subject();
    Optional<Condition> condition =
        EligibilityReviews.toBeFound(candidate).stream()
            .filter(c -> c.text().equals(form.condition()))
            .findFirst();
    List<Clause> clauses = candidate.in().stage().map(Stage::clauses).orElse(List.of());
    if (condition.isEmpty()) {
      return List.of(Refusal.NO_SUCH_FINDING.because(clauses, "condition", form.condition()));
    }
    var reasons = new ArrayList<Reason>(Texts.required(form.evidence(), "evidence"));
    Role by = of(condition.get());
    if (!memberships.belongs(taking.db(), taking.actor(), by)) {
      reasons.add(
          Refusal.FINDING_BODY.because(
              condition.get().clauses(), "condition", form.condition(), "body", by.text()));
    }
    return reasons;
  }

  /** What the registers do not know is found by the office. */
  private static Role of(Condition condition) {
    return condition.requirement() instanceof Condition.Finding(Role role, var _)
        ? role
        : new Role(Role.Kind.SECRETARIAT, "");
  }
}
