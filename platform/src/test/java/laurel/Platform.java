package laurel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import laurel.calendar.OfficialClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One platform for all integration tests of this module, started on first use. */
public final class Platform {

  private static final ConfigurableApplicationContext CONTEXT = start();

  private Platform() {}

  /**
   * Starts a platform on a folder of its own: for tests that move the clock for years.
   *
   * @param more beans besides the platform's own
   */
  public static ConfigurableApplicationContext start(Class<?>... more) {
    try {
      Path data = Files.createTempDirectory("laurel-platform");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
      SpringApplication application =
          new SpringApplicationBuilder(PlatformApplication.class)
              .initializers(
                  context -> {
                    for (Class<?> bean : more) {
                      ((GenericApplicationContext) context).registerBean(bean);
                    }
                  })
              .build();
      return application.run(
          "--server.port=0",
          "--server.address=127.0.0.1",
          "--laurel.database.data=" + data,
          "--logging.level.root=warn");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The folder is in the system's place for temporary files.
    }
  }

  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  public static LocalDate today() {
    return LocalDate.now(bean(OfficialClock.class));
  }

  public static void advanceDays(int days) {
    bean(OfficialClock.class).advance(Duration.ofDays(days));
  }
}
