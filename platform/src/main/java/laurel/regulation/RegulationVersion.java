package laurel.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.Policy;

/**
 * A version of a tenant's regulation. It never changes once published.
 *
 * @param policyHash names the policy in every decision that rests on it
 * @param promulgatedOn empty until it is known
 * @param promulgationFrom whether the measure states its date or the publication had to
 * @param rehearsal whether it is a draft for comment, so that editions under it are rehearsals
 */
public record RegulationVersion(
    UUID id,
    int number,
    String title,
    String sourceText,
    Policy policy,
    String policyHash,
    Status status,
    String author,
    Optional<LocalDate> promulgatedOn,
    Source promulgationFrom,
    Optional<LocalDate> inForceFrom,
    Optional<LocalDate> lastDayInForce,
    boolean rehearsal) {

  /** What the version states with a treatment, by the register of points. */
  public List<Statement> stated(Treatment treatment) {
    return Register.of(policy).stream().filter(s -> s.treatment() == treatment).toList();
  }

  /** The life of a version. */
  public enum Status {
    CHECKED,
    PUBLISHED,
    SUPERSEDED
  }

  /** Where a value comes from. */
  public enum Source {
    MEASURE,
    PUBLICATION,
    UNKNOWN
  }
}
