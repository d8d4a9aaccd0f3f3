package laurel.dsl.point;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import laurel.dsl.policy.Organ;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Scenario;
import laurel.dsl.policy.Shown;
import laurel.dsl.text.BilingualText;

/**
 * The register of points of a policy: each thing it states, with its clauses and its treatment.
 *
 * <p>Records are taken apart with all their components and variants by exhaustive switches, so that
 * a new one does not compile before somebody says which point it is.
 */
public final class Register {

  private Register() {}

  /** Everything the policy states, in the policy's order. */
  public static List<Statement> of(Policy policy) {
    var all = new Collector(policy::nameOf, Section.MEASURE, "", new ArrayList<>());
    switch (policy) {
      case Policy(
              var measure,
              var organs,
              var awards,
              var conditions,
              var stages,
              var scoring,
              var examiners,
              var disqualifications,
              var revocations,
              var duties,
              var shown,
              var scenarios) -> {
        MeasurePoints.of(measure, all);
        organs.forEach(organ -> organ(organ, all));
        ReviewPoints.examiners(examiners, all.in(Section.EXAMINERS));
        awards.forEach(award -> AwardPoints.of(award, all));
        conditions.forEach(condition -> ConditionPoints.of(condition, all));
        ReviewPoints.scoring(scoring, all.in(Section.SCORING));
        stages.forEach(stage -> StagePoints.of(stage, all));
        disqualifications.forEach(rule -> ConsequencePoints.disqualification(rule, all));
        revocations.forEach(rule -> ConsequencePoints.revocation(rule, all));
        duties.forEach(duty -> ConsequencePoints.duty(duty, all.in(Section.DUTIES)));
        shown.forEach(note -> shown(Point.NOTE, note, all.in(Section.NOTES)));
        scenarios.forEach(scenario -> scenario(scenario, all));
      }
    }
    return List.copyOf(all.found());
  }

  /** What the policy states and the running system neither carries out nor records nor shows. */
  public static List<Statement> notYet(Policy policy) {
    return where(policy, statement -> statement.treatment() == Treatment.NOT_YET);
  }

  /** What keeps the policy from being published. */
  public static List<Statement> blocking(Policy policy) {
    return where(policy, statement -> statement.point().blocksPublication());
  }

  private static List<Statement> where(Policy policy, Predicate<Statement> which) {
    return of(policy).stream().filter(which).toList();
  }

  private static void organ(Organ organ, Collector all) {
    switch (organ) {
      case Organ(var _, var name, var posts, var powers, var clauses) -> {
        Collector here = all.in(Section.ORGANS, name);
        here.add(Point.ORGAN, BilingualText.verbatim(name), clauses);
        posts.forEach(post -> here.add(Point.POSTS, post(post), clauses));
        powers.forEach(power -> shown(Point.POWERS, power, here));
      }
    }
  }

  private static BilingualText post(Organ.Post post) {
    return switch (post) {
      case Organ.Post(Organ.Kind kind, int count) ->
          BilingualText.of(kind.text().zh() + count + "名", kind.text().en() + "s: " + count);
    };
  }

  private static void shown(Point point, Shown shown, Collector here) {
    switch (shown) {
      case Shown(var text, var clauses) -> here.add(point, BilingualText.verbatim(text), clauses);
    }
  }

  /** An example's clauses are those it expects to fail: they are stated elsewhere. */
  private static void scenario(Scenario scenario, Collector all) {
    switch (scenario) {
      case Scenario(var title, var _, var _, var _, var _, var outcome, var _) ->
          all.in(Section.EXAMPLES, title)
              .add(
                  Point.EXAMPLE,
                  switch (outcome) {
                    case COMPLIES -> BilingualText.of("符合", "complies");
                    case FAILS -> BilingualText.of("不符合", "does not comply");
                    case UNDECIDED -> BilingualText.of("尚不能确定", "undecided");
                  },
                  List.of());
    }
  }
}
