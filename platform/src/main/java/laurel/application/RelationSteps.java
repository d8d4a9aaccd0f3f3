package laurel.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Days;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Relation;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.identity.UserRole;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import laurel.party.CreditCode;
import laurel.party.Parties;
import org.springframework.stereotype.Component;

/** Entering in the register how an applicant is related to others: 同一组织, 同一集团, 所在组织. */
@Component
public class RelationSteps implements Steps {

  /**
   * A relation as the office found it.
   *
   * @param identityCode of the related organisation
   * @param name of the related organisation, where the register does not know it yet
   * @param since the first day of the relation
   */
  public record Related(
      Relation relation, String identityCode, String name, LocalDate since, String evidence) {}

  private final Step<Candidate, Related, UUID> relate;

  RelationSteps(Candidates candidates, Parties parties) {
    this.relate =
        Step.named(
                "application.relate",
                "登记关联关系",
                "Enter a relation",
                candidates.kind(),
                Related.class,
                UUID.class)
            .by(UserRole.SECRETARIAT)
            .in(StageKind.APPLICATION, StageKind.RECOMMENDATION, StageKind.ELIGIBILITY_REVIEW)
            .from(Standing.SUBMITTED, Standing.IN_STAGE)
            .unlessSaid((taking, said) -> against(parties, taking, said))
            .does(
                (taking, said) -> {
                  UUID other =
                      parties.enter(
                          taking.db(),
                          RecipientKind.ORGANISATION,
                          said.identityCode(),
                          said.name().strip(),
                          taking.today());
                  parties.relate(
                      taking.db(),
                      taking.subject().partyId(),
                      said.relation(),
                      other,
                      said.since(),
                      said.evidence().strip());
                  taking.minutes().changed("", said.relation() + " " + said.identityCode());
                  taking.minutes().note(said.evidence().strip());
                  return taking.subject().id();
                });
  }

  /** Told apart from oneself, known since a day that has been, and entered once. */
  private static List<Reason> against(Parties parties, Taking<Candidate> taking, Related said) {
    var reasons = new ArrayList<Reason>(Texts.requiredLine(said.name(), "applicantName"));
    reasons.addAll(Texts.required(said.evidence(), "evidence"));
    reasons.addAll(Days.past(said.since(), taking.today(), "eventOn"));
    if (!CreditCode.isValid(said.identityCode())) {
      reasons.add(Refusal.CREDIT_CODE.because(List.of(), "code", said.identityCode()));
    }
    if (!reasons.isEmpty()) {
      return reasons;
    }
    Optional<UUID> other = parties.find(taking.db(), said.identityCode());
    UUID own = taking.subject().partyId();
    if (other.filter(own::equals).isPresent()) {
      return List.of(
          Refusal.CONTENT.because(
              List.of(), "what", new BilingualText("与自身的关系", "a relation to oneself")));
    }
    return other.isPresent()
            && parties
                .related(taking.db(), own, said.relation(), taking.today())
                .contains(other.get())
        ? List.of(
            Refusal.RELATED_BEFORE.because(
                List.of(), "relation", said.relation().text(), "code", said.identityCode()))
        : List.of();
  }

  /** Enters a relation on evidence; the conditions on related bodies then look it up. */
  public Step<Candidate, Related, UUID> relating() {
    return relate;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(relate);
  }
}
