package laurel.dsl.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Measure;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Scoring;
import laurel.dsl.policy.Shown;
import laurel.dsl.text.BilingualText;

/**
 * Which clauses of a measure's text a policy executes, which it only shows, and which it does not
 * mention.
 *
 * @param notInText clauses the policy cites and the text lacks
 */
public record Coverage(List<Entry> entries, List<Clause> notInText, List<MeasureText.Gap> gaps) {

  /** What the policy makes of a clause. */
  public enum Treatment {
    EXECUTED("执行", "executed"),
    SHOWN("展示", "shown"),
    UNMENTIONED("未提到", "not mentioned");

    private final BilingualText text;

    Treatment(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** One clause of the text. */
  public record Entry(Clause clause, String words, Treatment treatment) {}

  public static Coverage of(Policy policy, MeasureText text) {
    List<Clause> executed = executed(policy).distinct().toList();
    List<Clause> shown = shown(policy).distinct().toList();
    var entries = new ArrayList<Entry>();
    for (Clause leaf : text.leaves()) {
      Treatment treatment =
          executed.stream().anyMatch(c -> covers(c, leaf))
              ? Treatment.EXECUTED
              : shown.stream().anyMatch(c -> covers(c, leaf))
                  ? Treatment.SHOWN
                  : Treatment.UNMENTIONED;
      entries.add(new Entry(leaf, text.words(leaf), treatment));
    }
    return new Coverage(
        entries,
        Stream.concat(executed.stream(), shown.stream())
            .distinct()
            .filter(clause -> !text.has(clause))
            .toList(),
        text.gaps());
  }

  private static boolean covers(Clause cited, Clause leaf) {
    return new Clause(cited.style(), cited.path(), 0).contains(leaf);
  }

  public long count(Treatment treatment) {
    return entries.stream().filter(entry -> entry.treatment() == treatment).count();
  }

  private static Stream<Clause> shown(Policy policy) {
    return Stream.concat(
            policy.shown().stream(),
            policy.organs().stream().flatMap(organ -> organ.powers().stream()))
        .map(Shown::clauses)
        .flatMap(List::stream);
  }

  private static Stream<Clause> executed(Policy policy) {
    Measure m = policy.measure();
    Scoring s = policy.scoring();
    Stream<Clause> status =
        m.draft() ? Stream.of(new Clause(Clause.Style.HEAD, List.of(), 0)) : Stream.of();
    return Stream.of(
            status,
            provisions(
                m.documentNumber(),
                m.jurisdiction(),
                m.promulgated(),
                m.inForce(),
                m.validity(),
                m.repeals(),
                m.noFee(),
                m.criteria(),
                m.criteriaRevision(),
                m.validUntil(),
                m.firstDayCounts(),
                m.funding()),
            policy.awards().stream().flatMap(Coverage::award),
            provisions(s.version(), s.headings(), s.minimum(), s.ties(), s.dropsExtremes()),
            provisions(policy.examiners().team()),
            clauses(policy.organs(), organ -> organ.clauses()),
            clauses(policy.conditions(), condition -> condition.clauses()),
            clauses(policy.stages(), stage -> stage.clauses()),
            clauses(policy.examiners().qualifications(), condition -> condition.clauses()),
            clauses(policy.examiners().duties(), duty -> duty.clauses()),
            clauses(policy.examiners().sanctions(), sanction -> sanction.clauses()),
            clauses(policy.disqualifications(), rule -> rule.clauses()),
            clauses(policy.revocations(), rule -> rule.clauses()),
            clauses(policy.duties(), duty -> duty.clauses()))
        .flatMap(stream -> stream);
  }

  private static <T> Stream<Clause> clauses(List<T> things, Function<T, List<Clause>> of) {
    return things.stream().flatMap(thing -> of.apply(thing).stream());
  }

  private static Stream<Clause> award(AwardRule award) {
    return provisions(
        award.grantedTo(),
        award.cycle(),
        award.quota(),
        award.validity(),
        award.intervalEditions(),
        award.bonus(),
        award.confers(),
        award.categories(),
        award.reapplyAfter(),
        award.reevaluation());
  }

  private static Stream<Clause> provisions(Provision<?>... provisions) {
    return Stream.of(provisions).flatMap(provision -> provision.clauses().stream());
  }

  /** Every treatment with the number of its clauses. */
  public Map<Treatment, Long> summary() {
    var summary = new EnumMap<Treatment, Long>(Treatment.class);
    for (Treatment treatment : Treatment.values()) {
      summary.put(treatment, count(treatment));
    }
    return summary;
  }
}
