package laurel.dsl.comparison;

import java.util.List;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.text.BilingualText;

/** What a policy says about its stages, as aspects. */
final class StageAspects {

  private final List<Aspect> aspects;

  private StageAspects(List<Aspect> aspects) {
    this.aspects = aspects;
  }

  static void add(Policy policy, List<Aspect> aspects) {
    new StageAspects(aspects).stages(policy);
  }

  private void words(
      Dimension dimension, String subject, String forWhom, BilingualText value, List<Clause> at) {
    aspects.add(Aspect.words(dimension, subject, forWhom, value, at));
  }

  private void stages(Policy policy) {
    int number = 0;
    for (Stage stage : policy.stages()) {
      number++;
      words(
          Dimension.STAGE,
          stage.text().zh(),
          "",
          new BilingualText(
              "第" + number + "步，由" + actors(policy, stage),
              "step " + number + ", by " + actors(policy, stage)),
          stage.clauses());
      if (stage.kind() == StageKind.PUBLIC_NOTICE) {
        lasting(stage);
      }
      if (!stage.ranking().isEmpty()) {
        words(
            Dimension.SCORING,
            "排序",
            "",
            BilingualText.listed(stage.rankedBy().stream().map(k -> k.text()).toList()),
            stage.clauses());
      }
    }
  }

  /** Only what runs at least so long, or exactly, is a length to be compared. */
  private void lasting(Stage stage) {
    String title = stage.text().zh();
    switch (stage.lasting()) {
      case Provision.Stated<Stage.Lasting>(Stage.Lasting lasting, var clauses) -> {
        boolean length = lasting.opensUpwards() || lasting.bound() == Bound.EXACTLY;
        Term term = lasting.term();
        aspects.add(
            new Aspect(
                Dimension.NOTICE,
                title,
                "",
                lasting.text(),
                Aspect.State.STATED,
                length ? term.unit().name() : "",
                length ? term.count() : 0,
                clauses));
      }
      case Provision.NotStated<Stage.Lasting> _ ->
          aspects.add(Aspect.silent(Dimension.NOTICE, title, stage.lasting()));
    }
  }

  private static String actors(Policy policy, Stage stage) {
    return String.join(
        stage.acting() == Stage.Acting.ANY ? "或" : "、",
        stage.actors().stream()
            .map(role -> role.kind() == Role.Kind.APPLICANT ? "申报人" : policy.nameOf(role))
            .toList());
  }
}
