package laurel.application;

import java.time.LocalDate;
import java.util.List;
import laurel.decision.NotFound;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.life.Taking;
import laurel.party.Parties;
import org.springframework.stereotype.Component;

/** For whom an applicant's step is: the party's own people, and before the last day. */
@Component
class Applicants {

  private final Parties parties;

  Applicants(Parties parties) {
    this.parties = parties;
  }

  /**
   * No reasons: whoever is not of the party does not know that there is an application.
   *
   * @throws NotFound for others
   */
  List<Reason> known(Taking<Candidate> taking) {
    Candidate candidate = taking.subject();
    if (!parties.isMember(taking.db(), candidate.partyId(), taking.actor())) {
      throw new NotFound("application " + candidate.id());
    }
    return List.of();
  }

  /** Reasons against changing it now; throws {@link NotFound} for others. */
  List<Reason> againstChanging(Taking<Candidate> taking) {
    known(taking);
    Candidate candidate = taking.subject();
    return closed(candidate.in(), candidate.lastDay(), taking.today());
  }

  /** The reason that applications are received no more. */
  static List<Reason> closed(Edition edition, LocalDate last, LocalDate today) {
    return today.isAfter(last)
        ? List.of(
            Refusal.OVER.because(
                edition.stage().map(Stage::clauses).orElse(List.of()),
                "what",
                new BilingualText("申报", "Applications"),
                "day",
                last))
        : List.of();
  }
}
