package laurel;

import java.time.LocalDate;

/** The platforms for all integration tests of this module, each started on first use. */
final class Platform {

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

  static String url() {
    return WithEditions.RUNNING.url();
  }

  static <T> T bean(Class<T> type) {
    return WithEditions.RUNNING.bean(type);
  }

  static LocalDate today() {
    return WithEditions.RUNNING.today();
  }

  static void advanceDays(int days) {
    WithEditions.RUNNING.advanceDays(days);
  }
}
