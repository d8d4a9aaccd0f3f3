package laurel.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Stage;
import laurel.life.Standing;
import laurel.life.Subject;

/**
 * A person's place in a body.
 *
 * @param body an organ of the measure, or a body it names
 * @param until the last day; empty while it has none
 * @param withdrawnBecause empty where it was not withdrawn
 */
public record Membership(
    UUID id,
    Role body,
    String username,
    String post,
    LocalDate from,
    Optional<LocalDate> until,
    String withdrawnBecause)
    implements Subject {

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
  }

  @Override
  public Standing standing() {
    return withdrawnBecause.isEmpty() ? Standing.CURRENT : Standing.ENDED;
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
