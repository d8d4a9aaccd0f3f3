package laurel;

import java.time.LocalDate;

/** The platform whose clock tests move on; what rests on the demo's days uses {@link Platform}. */
public final class Moving {

  private static final RunningPlatform RUNNING = RunningPlatform.start(false);

  private Moving() {}

  public static <T> T bean(Class<T> type) {
    return RUNNING.bean(type);
  }

  public static LocalDate today() {
    return RUNNING.today();
  }

  public static void advanceDays(int days) {
    RUNNING.advanceDays(days);
  }
}
