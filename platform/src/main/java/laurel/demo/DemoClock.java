package laurel.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import laurel.calendar.OfficialClock;
import laurel.decision.BadValue;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.Settings;
import laurel.identity.UserRole;
import laurel.install.InstallConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Moves the demo's clock forward; it stays there over a restart. Exists in demo mode alone. */
@Component
@ConditionalOnBooleanProperty(name = "laurel.demo", matchIfMissing = true)
public class DemoClock {

  private final OfficialClock clock;
  private final Settings settings;

  DemoClock(OfficialClock clock, Settings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Moves to 09:00 of the day so many days on. */
  public LocalDate advance(Actor actor, int days) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    if (days < 1 || days > 3660) {
      throw new BadValue("days", new BilingualText("1至3660", "1 to 3660"));
    }
    return advance(days);
  }

  LocalDate advance(int days) {
    LocalDateTime target = today().plusDays(days).atTime(9, 0);
    Duration ahead = clock.advance(Duration.between(LocalDateTime.now(clock), target));
    settings.put(InstallConfiguration.CLOCK, Long.toString(ahead.toSeconds()));
    return today();
  }
}
