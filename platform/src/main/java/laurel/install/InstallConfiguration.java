package laurel.install;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import laurel.calendar.OfficialClock;
import laurel.identity.LaurelProperties;
import laurel.identity.Settings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, and the rules that keep demo mode apart from real use. */
@Configuration(proxyBeanMethods = false)
public class InstallConfiguration {

  /** Demo time begins here, with the oldest of the demo's editions; the calendar is known. */
  static final LocalDateTime BEGINNING = LocalDateTime.of(2018, 11, 13, 9, 0);

  public static final String CLOCK = "demo-clock-seconds";
  private static final String MODE = "mode";

  @Bean
  @ConditionalOnMissingBean
  OfficialClock clock(
      LaurelProperties properties, Settings settings, @Value("${server.address:}") String address)
      throws UnknownHostException {
    String mode = settings.getOrMake(MODE, () -> properties.demo() ? "demo" : "real");
    if (!mode.equals(properties.demo() ? "demo" : "real")) {
      throw new IllegalStateException(
          "The data of this folder belongs to " + mode + " mode; choose another --data folder.");
    }
    if (!properties.demo()) {
      return new OfficialClock(Clock.systemUTC(), Duration.ZERO);
    }
    if (address.isEmpty() || !InetAddress.getByName(address).isLoopbackAddress()) {
      throw new IllegalStateException(
          "Demo mode has known passwords and listens on 127.0.0.1 only; set laurel.demo=false.");
    }
    Clock real = Clock.system(OfficialClock.ZONE);
    String ahead =
        settings.getOrMake(
            CLOCK,
            () -> Long.toString(Duration.between(LocalDateTime.now(real), BEGINNING).toSeconds()));
    return new OfficialClock(real, Duration.ofSeconds(Long.parseLong(ahead)));
  }
}
