package laurel.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import laurel.decision.Reason;
import laurel.decision.Refusal;
import laurel.decision.Texts;
import laurel.dsl.judgement.Breach;
import laurel.dsl.judgement.Contender;
import laurel.dsl.judgement.Cut;
import laurel.dsl.judgement.QuotaJudgement;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.Entries;
import laurel.edition.Entry;
import laurel.life.Taking;
import laurel.ranking.Place;
import laurel.ranking.Ranking;
import laurel.review.Rankings;
import org.springframework.stereotype.Component;

/** Reasons against a proposal. */
@Component
class ProposalRules {

  private final Rankings rankings;

  ProposalRules(Rankings rankings) {
    this.rankings = rankings;
  }

  List<Reason> against(Taking<Edition> taking, CommitteeSteps.Proposal proposal) {
    Edition edition = taking.subject();
    List<Entry> entries = Entries.now(taking.db(), edition);
    List<Clause> clauses = edition.stage().map(Stage::clauses).orElse(List.of());
    var reasons = new ArrayList<Reason>(Texts.passage(proposal.reason(), "reason"));
    proposal
        .outside()
        .values()
        .forEach(outside -> reasons.addAll(Texts.passage(outside.ground(), "reason")));
    Set<UUID> there = entries.stream().map(Entry::applicationId).collect(Collectors.toSet());
    if (!there.containsAll(proposal.awards().keySet())) {
      reasons.add(Refusal.NOT_A_CANDIDATE.because(clauses));
    }
    List<Contender> winners =
        entries.stream()
            .filter(entry -> proposal.awards().containsKey(entry.applicationId()))
            .map(entry -> contender(entry, proposal))
            .toList();
    winners.forEach(winner -> granted(edition, winner).ifPresent(reasons::add));
    for (Breach breach : QuotaJudgement.of(edition.policy()).breaches(winners)) {
      if (!breach.isCuredByReason() || Texts.isInvisible(proposal.reason())) {
        reasons.add(reason(breach));
      }
    }
    rankings
        .of(taking.db(), edition)
        .ifPresent(ranking -> reasons.addAll(offRanking(edition, ranking, entries, proposal)));
    return reasons;
  }

  private static Contender contender(Entry entry, CommitteeSteps.Proposal proposal) {
    return new Contender(
        entry.applicationId().toString(),
        proposal.awards().getOrDefault(entry.applicationId(), ""),
        entry.recipient(),
        entry.category(),
        Optional.ofNullable(proposal.outside().get(entry.applicationId())));
  }

  private static Optional<Reason> granted(Edition edition, Contender winner) {
    Optional<AwardRule> rule = edition.policy().award(winner.award());
    if (rule.isEmpty()) {
      return Optional.of(Refusal.AWARD_UNKNOWN.because(List.of(), "award", winner.award()));
    }
    return rule.filter(r -> !r.isGrantedTo(winner.recipient()))
        .map(
            r ->
                Refusal.RECIPIENT.because(
                    r.grantedTo().clauses(),
                    "award",
                    r.name(),
                    "recipient",
                    winner.recipient().text()));
  }

  private static Reason reason(Breach breach) {
    Refusal kind =
        switch (breach) {
          case Breach.OfNumber number ->
              number.direction() == Breach.Direction.UNDER
                  ? Refusal.QUOTA_UNDER
                  : breach.isCuredByReason() ? Refusal.QUOTA_IN_PRINCIPLE : Refusal.QUOTA;
          case Breach.NotOutside _, Breach.Unclassified _ -> Refusal.QUOTA;
        };
    return new Reason(kind.code(), breach.why().text(), breach.why().clauses());
  }

  /** The names that a proposal puts out of the ranking's order. */
  List<String> departures(Taking<Edition> taking, CommitteeSteps.Proposal proposal) {
    Edition edition = taking.subject();
    List<Entry> entries = Entries.now(taking.db(), edition);
    return rankings.of(taking.db(), edition).stream()
        .flatMap(ranking -> ranking.places().stream())
        .flatMap(
            place ->
                entry(entries, place).stream()
                    .filter(entry -> departs(place, entry, proposal))
                    .map(Entry::name))
        .toList();
  }

  private static Optional<Entry> entry(List<Entry> entries, Place place) {
    return entries.stream()
        .filter(e -> e.applicationId().toString().equals(place.application()))
        .findFirst();
  }

  private static boolean departs(Place place, Entry entry, CommitteeSteps.Proposal proposal) {
    if (proposal.outside().containsKey(entry.applicationId())) {
      return false;
    }
    String award = proposal.awards().getOrDefault(entry.applicationId(), "");
    return switch (place.within()) {
      case WITHIN -> award.isEmpty();
      case BEYOND, UNDECIDED -> award.equals(place.contender().award());
    };
  }

  /** A list that departs from the ranking, or decides between equals, says why. */
  private static List<Reason> offRanking(
      Edition edition, Ranking ranking, List<Entry> entries, CommitteeSteps.Proposal proposal) {
    var reasons = new ArrayList<Reason>();
    var departs = new ArrayList<String>();
    var equals = new ArrayList<String>();
    for (Place place : ranking.places()) {
      Optional<Entry> entry = entry(entries, place);
      if (entry.isEmpty()) {
        continue;
      }
      String award = proposal.awards().getOrDefault(entry.get().applicationId(), "");
      if (place.belowMinimum() && !award.isEmpty()) {
        reasons.add(
            Refusal.BELOW_MINIMUM.because(
                edition.policy().scoring().minimum().clauses(),
                "name",
                entry.get().name(),
                "minimum",
                edition.policy().scoring().minimum().stated().orElse(0)));
      }
      if (departs(place, entry.get(), proposal)) {
        (place.within() == Cut.Within.UNDECIDED ? equals : departs).add(entry.get().name());
      }
    }
    boolean silent = Texts.isInvisible(proposal.reason());
    List<Clause> clauses = edition.stage().map(Stage::clauses).orElse(List.of());
    if (silent && !departs.isEmpty()) {
      reasons.add(Refusal.OFF_RANKING.because(clauses, "names", list(departs)));
    }
    if (silent && !equals.isEmpty()) {
      reasons.add(Refusal.TIE_OPEN.because(clauses, "names", list(equals)));
    }
    return reasons;
  }

  private static BilingualText list(List<String> names) {
    return BilingualText.listedVerbatim(names);
  }
}
