package laurel.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Stage;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.life.Subject;

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
    Standing standing,
    String author,
    Optional<LocalDate> promulgatedOn,
    Source promulgationFrom,
    Optional<LocalDate> inForceFrom,
    Optional<LocalDate> lastDayInForce,
    boolean rehearsal)
    implements Subject {

  /** What the version states with a treatment, by the register of points. */
  public List<Statement> stated(Treatment treatment) {
    return Register.of(policy).stream().filter(s -> s.treatment() == treatment).toList();
  }

  /** Where a value comes from. */
  public enum Source {
    MEASURE,
    PUBLICATION,
    UNKNOWN
  }

  /** How a version stands to the law of a day. */
  public enum Force {
    NOT_PUBLISHED("待审核", "to be published"),
    TO_COME("尚未施行", "to come"),
    IN_FORCE("施行中", "in force"),
    SUPERSEDED("已被取代", "superseded"),
    EXPIRED("已失效", "expired");

    private final BilingualText text;

    Force(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** Whether it would hold on a day if no other did. */
  boolean covers(LocalDate day) {
    return standing == Standing.PUBLISHED
        && inForceFrom.map(from -> !day.isBefore(from)).orElse(false)
        && lastDayInForce.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Its days, as they are printed in lists. */
  public String span() {
    return inForceFrom.map(LocalDate::toString).orElse("?")
        + " — "
        + lastDayInForce.map(LocalDate::toString).orElse("");
  }

  @Override
  public Optional<UUID> edition() {
    return Optional.empty();
  }

  @Override
  public Optional<Stage> stageUnderWay() {
    return Optional.empty();
  }
}
