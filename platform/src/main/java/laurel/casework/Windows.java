package laurel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.award.Award;
import laurel.award.Awards;
import laurel.award.Bans;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.judgement.Explanation;
import laurel.dsl.judgement.WindowJudgement;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Whether what happened at a winner lies within the window that the measure gives it. */
@Component
class Windows {

  private final Awards awards;
  private final Bans bans;

  Windows(Awards awards, Bans bans) {
    this.awards = awards;
    this.bans = bans;
  }

  /** The reason that an event lies outside; empty where it counts. */
  Optional<Reason> against(
      DSLContext db,
      Award award,
      RevocationRule.Window window,
      LocalDate eventOn,
      List<Clause> clauses) {
    var terms = bans.terms(db);
    Provision<AwardRule.Validity> validity =
        awards
            .policyOf(db, award)
            .award(award.name())
            .map(AwardRule::validity)
            .orElseGet(Provision::notStated);
    return switch (WindowJudgement.of(
        window,
        award.grantedOn(),
        terms.validity(validity, award.grantedOn(), award.editionNumber()),
        eventOn,
        terms,
        clauses)) {
      case WindowJudgement.InTime _, WindowJudgement.Open _ -> Optional.empty();
      case WindowJudgement.TooEarly early -> Optional.of(reason(early.why()));
      case WindowJudgement.TooLate late -> Optional.of(reason(late.why()));
    };
  }

  private static Reason reason(Explanation why) {
    return new Reason(Refusal.WINDOW.code(), why.text(), why.clauses());
  }
}
