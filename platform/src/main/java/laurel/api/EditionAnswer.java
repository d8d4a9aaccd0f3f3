package laurel.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.edition.Edition;
import laurel.edition.EditionPlan;

/** An edition without the whole policy. */
record EditionAnswer(
    UUID id,
    int number,
    String name,
    Edition.Status status,
    Optional<StageAnswer> stage,
    List<StageAnswer> stages,
    EditionPlan plan,
    Optional<LocalDate> openedOn,
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
        edition.name(),
        edition.status(),
        edition.stage().map(StageAnswer::of),
        edition.policy().stages().stream().map(StageAnswer::of).toList(),
        edition.plan(),
        edition.openedOn(),
        edition.version().title(),
        edition.version().policyHash());
  }
}
