package laurel.committee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import laurel.decision.Reason;
import laurel.dsl.judgement.Contender;
import laurel.dsl.point.Point;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Editions;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.edition.Ruling;
import laurel.edition.Rulings;
import laurel.identity.UserRole;
import laurel.life.Side;
import laurel.life.Standing;
import laurel.life.Step;
import laurel.life.Steps;
import laurel.life.Taking;
import org.springframework.stereotype.Component;

/** The committee's decision, held against quota, ranking and minimum. */
@Component
public class CommitteeSteps implements Steps {

  /**
   * Who is proposed.
   *
   * @param awards the award for each application that is proposed; the others are not
   * @param reason needed beyond a quota in principle, off the ranking, and between equals
   * @param outside who takes no place of the quota, by which of the measure's words, on what ground
   */
  public record Proposal(
      Map<UUID, String> awards, String reason, Map<UUID, Contender.Outside> outside) {
    public Proposal {
      awards = Map.copyOf(awards);
      outside = Map.copyOf(outside);
    }

    /** A proposal in which everybody takes a place. */
    public Proposal(Map<UUID, String> awards, String reason) {
      this(awards, reason, Map.of());
    }
  }

  private final Rulings rulings;
  private final ProposalRules rules;
  private final Step<Edition, Proposal, UUID> decide;

  CommitteeSteps(Editions editions, Rulings rulings, ProposalRules rules) {
    this.rulings = rulings;
    this.rules = rules;
    this.decide =
        Step.named(
                "committee.decide", "作出决定", "Decide", editions.kind(), Proposal.class, UUID.class)
            .by(UserRole.COMMITTEE)
            .byBodies()
            .as(Side.COMMITTEE)
            .in(StageKind.DELIBERATION)
            .from(Standing.UNDER_WAY)
            .alone()
            .carries(
                Point.QUOTA,
                Point.QUOTA_AT_LEAST,
                Point.QUOTA_TOTAL,
                Point.QUOTA_JOINT,
                Point.QUOTA_OF_CATEGORY,
                Point.QUOTA_SHARED,
                Point.QUOTA_IN_PRINCIPLE,
                Point.QUOTA_NOT_COUNTED,
                Point.VACANCY,
                Point.MINIMUM,
                Point.RANKING,
                Point.RANKING_WEIGHT,
                Point.TIES_BY_SCORE,
                Point.DROPS_EXTREMES)
            .unlessSaid(rules::against)
            .does(this::propose);
  }

  /** Decides who is proposed; may be decided anew until the stage ends. */
  public Step<Edition, Proposal, UUID> deciding() {
    return decide;
  }

  @Override
  public List<Step<?, ?, ?>> steps() {
    return List.of(decide);
  }

  private UUID propose(Taking<Edition> taking, Proposal proposal) {
    Edition edition = taking.subject();
    List<Clause> clauses = edition.stage().map(Stage::clauses).orElse(List.of());
    for (Entry entry : Entries.now(taking.db(), edition)) {
      UUID id = entry.applicationId();
      String award = proposal.awards().get(id);
      Entries.settle(
          taking.db(),
          edition.id(),
          edition.runIndex(),
          id,
          award == null ? Entry.Outcome.FAILED : Entry.Outcome.PASSED,
          award == null ? Entry.FellOut.NOT_PROPOSED.text().zh() : "",
          clauses);
      if (award != null) {
        Entries.propose(taking.db(), edition.id(), edition.runIndex(), id, award);
      }
      rulings.write(
          taking,
          edition,
          new Rulings.Word(
              Ruling.Kind.PROPOSAL,
              Optional.of(id),
              id,
              award == null ? "NOT_PROPOSED" : "PROPOSED",
              award == null ? "" : award,
              outside(proposal, id, clauses),
              clauses));
    }
    rulings.write(
        taking,
        edition,
        new Rulings.Word(
            Ruling.Kind.PROPOSAL,
            Optional.empty(),
            edition.id(),
            "LIST",
            explained(rules.departures(taking, proposal), proposal),
            List.of(),
            clauses));
    taking.minutes().changed("", proposal.awards() + " " + proposal.outside());
    taking.minutes().note(proposal.reason().strip());
    return edition.id();
  }

  /** The ground on which a winner takes no place, kept with the decision on it. */
  private static List<Reason> outside(Proposal proposal, UUID id, List<Clause> clauses) {
    return Optional.ofNullable(proposal.outside().get(id)).stream()
        .map(
            outside ->
                new Reason(
                    "outside-quota",
                    new BilingualText(
                        "不占名额：" + outside.words() + "。" + outside.ground(),
                        "Takes no place of the quota: "
                            + outside.words()
                            + ". "
                            + outside.ground()),
                    clauses))
        .toList();
  }

  /** The reason of the decision with the names that it puts out of the ranking's order. */
  private static String explained(List<String> departs, Proposal proposal) {
    String reason = proposal.reason().strip();
    return departs.isEmpty() ? reason : String.join("、", departs) + "：" + reason;
  }
}
