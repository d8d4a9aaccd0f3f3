package laurel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import laurel.calendar.OfficialClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A platform that serves REST on a port of its own, with data of its own, until the tests end. */
final class RunningPlatform {

  private final ConfigurableApplicationContext context;
  private final String url;

  private RunningPlatform(ConfigurableApplicationContext context, String url) {
    this.context = context;
    this.url = url;
  }

  static RunningPlatform start(boolean withEditions, Class<?>... more) {
    try {
      Path data = Files.createTempDirectory("laurel-platform");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
      // Tokens name the address as their issuer: the port is chosen beforehand.
      String url = "http://127.0.0.1:" + freePort();
      return new RunningPlatform(
          new SpringApplicationBuilder(PlatformApplication.class)
              .initializers(
                  context -> {
                    for (Class<?> bean : more) {
                      ((GenericApplicationContext) context).registerBean(bean);
                    }
                  })
              .build()
              .run(
                  "--server.port=" + url.substring(url.lastIndexOf(':') + 1),
                  "--server.address=127.0.0.1",
                  "--laurel.url=" + url,
                  "--laurel.database.data=" + data,
                  "--laurel.demo-editions=" + withEditions,
                  "--logging.level.root=warn"),
          url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // The folder is in the system's place for temporary files.
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  String url() {
    return url;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  LocalDate today() {
    return LocalDate.now(bean(OfficialClock.class));
  }

  void advanceDays(int days) {
    bean(OfficialClock.class).advance(Duration.ofDays(days));
  }
}
