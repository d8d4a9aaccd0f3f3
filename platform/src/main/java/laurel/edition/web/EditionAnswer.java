package laurel.edition.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.text.BilingualText;
import laurel.edition.Edition;
import laurel.edition.PlanValue;
import laurel.life.Standing;

/**
 * An edition without the whole policy.
 *
 * @param stage under way; absent before the opening and after the end
 * @param run the index of the stage under way, which whoever ends it names; absent as it is
 * @param version of plan and stage, for If-Match: a stage is ended once, however often one clicks
 */
record EditionAnswer(
    UUID id,
    int number,
    int year,
    BilingualText name,
    Standing standing,
    Optional<StageAnswer> stage,
    Optional<Integer> run,
    List<StageAnswer> stages,
    List<PlanValue> plan,
    int version,
    Optional<LocalDate> openedOn,
    String endedBecause,
    String regulation,
    String policyHash) {

  /** A stage by its kind, its title in the measure and its clauses. */
  record StageAnswer(StageKind kind, String title, List<Clause> clauses) {
    static StageAnswer of(Stage stage) {
      return new StageAnswer(stage.kind(), stage.text().zh(), stage.clauses());
    }
  }

  static EditionAnswer of(Edition edition) {
    return new EditionAnswer(
        edition.id(),
        edition.number(),
        edition.year(),
        edition.title(),
        edition.standing(),
        edition.stage().map(StageAnswer::of),
        edition.stage().map(_ -> edition.runIndex()),
        edition.policy().stages().stream().map(StageAnswer::of).toList(),
        edition.plan(),
        edition.version(),
        edition.openedOn(),
        edition.endedBecause(),
        edition.regulation().title(),
        edition.regulation().policyHash());
  }
}
