package laurel;

import java.time.LocalDate;

/** The platform of races and storms, whose editions run on days that no other test moves. */
final class Stormy {

  private static final RunningPlatform RUNNING = RunningPlatform.start(false);

  private Stormy() {}

  static <T> T bean(Class<T> type) {
    return RUNNING.bean(type);
  }

  static LocalDate today() {
    return RUNNING.today();
  }

  static void advanceDays(int days) {
    RUNNING.advanceDays(days);
  }
}
