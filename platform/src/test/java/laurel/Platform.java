package laurel;

import java.time.LocalDate;
import org.springframework.context.ConfigurableApplicationContext;

/** The platforms for all integration tests of this module, each started on first use. */
public final class Platform {

  private static final class WithEditions {
    static final RunningPlatform RUNNING = RunningPlatform.start(true);
  }

  private static final class WithoutEditions {
    static final RunningPlatform RUNNING = RunningPlatform.start(false);
  }

  private Platform() {}

  /** The platform whose cities have measures and people and no edition yet. */
  static RunningPlatform withoutEditions() {
    return WithoutEditions.RUNNING;
  }

  /**
   * Starts a platform on a folder of its own: for tests that move the clock for years.
   *
   * @param more beans besides the platform's own
   */
  public static ConfigurableApplicationContext start(Class<?>... more) {
    return RunningPlatform.start(true, more).context();
  }

  static ConfigurableApplicationContext context() {
    return WithEditions.RUNNING.context();
  }

  static String url() {
    return WithEditions.RUNNING.url();
  }

  public static <T> T bean(Class<T> type) {
    return WithEditions.RUNNING.bean(type);
  }

  public static LocalDate today() {
    return WithEditions.RUNNING.today();
  }

  public static void advanceDays(int days) {
    WithEditions.RUNNING.advanceDays(days);
  }
}
