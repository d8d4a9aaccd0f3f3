package laurel.edition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.regulation.RegulationVersion;

/**
 * One edition of a tenant's award.
 *
 * @param version the regulation it was planned under, and stays under
 * @param stageIndex of the stage under way, in the order of the measure
 */
public record Edition(
    UUID id,
    int number,
    String name,
    RegulationVersion version,
    Status status,
    int stageIndex,
    EditionPlan plan,
    Optional<LocalDate> openedOn) {

  /** The life of an edition. */
  public enum Status {
    PLANNED,
    UNDER_WAY,
    COMPLETED
  }

  /** The edition's name in both languages. */
  public BilingualText title() {
    return new BilingualText(name, "Edition " + number + ", " + plan.year());
  }

  public Policy policy() {
    return version.policy();
  }

  /** The stage under way; empty before the opening and after the end. */
  public Optional<Stage> stage() {
    return status == Status.UNDER_WAY
        ? Optional.of(policy().stages().get(stageIndex))
        : Optional.empty();
  }
}
