package laurel.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.Platform;
import laurel.calendar.WorkingDays;
import laurel.identity.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * A platform of its own whose clock begins with the oldest founding measure and moves until all
 * that was granted has expired; the demo's own cities stay empty.
 */
final class FarPlatform {

  private static final int LAST_YEAR = 2040;

  private static final ConfigurableApplicationContext CONTEXT = start();

  private FarPlatform() {}

  /** Keeps the demo from making its own editions. */
  @Order(0)
  static final class NoDemo implements ApplicationRunner {
    private final Settings settings;

    NoDemo(Settings settings) {
      this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
      settings.put("demo-data", "done");
    }
  }

  private static ConfigurableApplicationContext start() {
    ConfigurableApplicationContext context = Platform.start(NoDemo.class);
    WorkingDays days = context.getBean(WorkingDays.class);
    IntStream.rangeClosed(2010, LAST_YEAR)
        .filter(year -> !days.isKnown(year))
        .forEach(
            year -> days.enter("operator", year, new WorkingDays.Notice(holidays(year), Set.of())));
    return context;
  }

  /** A made-up year's days off: the first week of October. */
  private static Set<LocalDate> holidays(int year) {
    return IntStream.rangeClosed(1, 7)
        .mapToObj(day -> LocalDate.of(year, 10, day))
        .collect(Collectors.toSet());
  }

  static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  static LocalDate today() {
    return bean(DemoClock.class).today();
  }

  /** Moves to a day, unless it is past. */
  static void advanceTo(LocalDate day) {
    int days = (int) ChronoUnit.DAYS.between(today(), day);
    if (days > 0) {
      bean(DemoClock.class).advance(days);
    }
  }
}
