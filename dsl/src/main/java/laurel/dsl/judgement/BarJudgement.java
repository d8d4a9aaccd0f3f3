package laurel.dsl.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** All that keeps a party from applying in an edition, each with its clause. */
public final class BarJudgement {

  private final Policy policy;
  private final int edition;
  private final LocalDate today;
  private final TermArithmetic terms;

  /**
   * @param policy of the edition that is applied to
   * @param today the day of the application
   */
  public BarJudgement(Policy policy, int edition, LocalDate today, TermArithmetic terms) {
    this.policy = policy;
    this.edition = edition;
    this.today = today;
    this.terms = terms;
  }

  public List<Bar> against(PartyRecord party) {
    var bars = new ArrayList<Bar>();
    for (PartyRecord.Imposed ban : party.bans()) {
      banned(ban).ifPresent(bars::add);
    }
    for (PartyRecord.Held held : party.awards()) {
      if (!held.revoked()) {
        Stream.of(stillValid(held), interval(held), reapplyAfter(held))
            .flatMap(Optional::stream)
            .forEach(bars::add);
      }
    }
    return bars;
  }

  /** Whether the party holds an award that is valid on the day. */
  public boolean holdsValidAward(PartyRecord party) {
    return party.awards().stream()
        .anyMatch(held -> !held.revoked() && stillValid(held).isPresent());
  }

  private End.Lasting lasts(End end) {
    return end.lasts(today, edition, terms.register());
  }

  /**
   * Whatever the award is called by now: it bars while it is valid, by the rule it was won under.
   */
  private Optional<Bar> stillValid(PartyRecord.Held held) {
    End end = validity(held);
    return switch (lasts(end)) {
      case LASTS ->
          Optional.of(
              new Bar(
                  Bar.Kind.VALID_AWARD,
                  end,
                  Explanation.of(
                      end.rule().clauses(),
                      "「%s」在有效期内（%s），期满后方可再次申报。".formatted(held.name(), until(end).zh()),
                      "\"%s\" is valid (%s); a new application is possible after that."
                          .formatted(held.name(), until(end).en()))));
      case ENDED, UNKNOWN -> Optional.empty();
    };
  }

  private End validity(PartyRecord.Held held) {
    Provision<AwardRule.Validity> validity =
        held.grantedUnder().map(AwardRule::validity).orElseGet(Provision::notStated);
    return held.lastValidDay()
        .<End>map(
            day ->
                new End.OnDay(
                    day,
                    false,
                    Explanation.of(
                        validity.clauses(),
                        "有效期记录至" + day + "。",
                        "Recorded as valid until " + day + ".")))
        .orElseGet(() -> terms.validity(validity, held.grantedOn(), held.edition()));
  }

  /** What the measure in force says of the award; where it has none of that name, what was said. */
  private <T> Provision<T> said(
      PartyRecord.Held held, Function<AwardRule, Provision<T>> provision) {
    return policy
        .award(held.name())
        .or(held::grantedUnder)
        .map(provision)
        .orElseGet(Provision::notStated);
  }

  private Optional<Bar> interval(PartyRecord.Held held) {
    if (!(said(held, AwardRule::intervalEditions)
        instanceof Provision.Stated<Integer>(Integer interval, List<Clause> clauses))) {
      return Optional.empty();
    }
    Explanation why =
        Explanation.of(
            clauses,
            "第%d届获奖，须间隔%d届后再次申报。".formatted(held.edition(), interval),
            "Awarded in edition %d: %d edition(s) must pass before a new application."
                .formatted(held.edition(), interval));
    var end = new End.WithEdition(held.edition(), interval, why);
    return lasts(end) == End.Lasting.LASTS
        ? Optional.of(new Bar(Bar.Kind.INTERVAL, end, why))
        : Optional.empty();
  }

  private Optional<Bar> reapplyAfter(PartyRecord.Held held) {
    if (!(said(held, AwardRule::reapplyAfter)
        instanceof Provision.Stated<Term>(Term wait, List<Clause> clauses))) {
      return Optional.empty();
    }
    End end = terms.sinceAward(wait, held.grantedOn(), held.edition(), clauses);
    return lasts(end) == End.Lasting.LASTS
        ? Optional.of(
            new Bar(
                Bar.Kind.REAPPLY_AFTER,
                end,
                Explanation.of(
                    clauses,
                    "%s获奖，获奖后%s内不得再次申报（%s）。"
                        .formatted(held.grantedOn(), wait.text().zh(), until(end).zh()),
                    "Awarded on %s: no new application within %s (%s)."
                        .formatted(held.grantedOn(), wait.text().en(), until(end).en()))))
        : Optional.empty();
  }

  private Optional<Bar> banned(PartyRecord.Imposed imposed) {
    End end = terms.ban(imposed.ban(), imposed.events(), imposed.clauses());
    return switch (lasts(end)) {
      case ENDED -> Optional.empty();
      case LASTS ->
          Optional.of(
              new Bar(
                  Bar.Kind.BANNED,
                  end,
                  Explanation.of(
                      imposed.clauses(),
                      "因「%s」不得申报（%s）。".formatted(imposed.cause(), until(end).zh()),
                      "No application because of \"%s\" (%s)."
                          .formatted(imposed.cause(), until(end).en()))));
      case UNKNOWN -> Optional.of(new Bar(Bar.Kind.UNCLEAR, end, end.rule()));
    };
  }

  private static BilingualText until(End end) {
    return switch (end) {
      case End.OnDay(LocalDate last, boolean _, Explanation _) ->
          new BilingualText("至" + last + "，含当日", "up to and including " + last);
      case End.WithEdition(int after, int editions, Explanation _) ->
          new BilingualText(
              "第" + after + "届之后的" + editions + "届",
              "the " + editions + " edition(s) after edition " + after);
      case End.Never _ -> new BilingualText("永久", "for ever");
      case End.Unknown(Explanation rule) -> rule.text();
    };
  }
}
