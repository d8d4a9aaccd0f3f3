package laurel;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import laurel.calendar.OfficialClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a port of its own with a data folder of its own. */
final class RunningLaurel implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final String url;

  private RunningLaurel(ConfigurableApplicationContext context, String url) {
    this.context = context;
    this.url = url;
  }

  /** Starts in demo mode; demo time begins on 2024-03-01. */
  static RunningLaurel start(Path data, boolean withEditions, String... more) {
    int port = freePort();
    var arguments = new java.util.ArrayList<String>();
    arguments.add("--server.port=" + port);
    arguments.add("--laurel.database.data=" + data);
    arguments.add("--laurel.demo-editions=" + withEditions);
    arguments.add("--logging.level.root=warn");
    arguments.addAll(java.util.List.of(more));
    return new RunningLaurel(
        SpringApplication.run(LaurelApplication.class, arguments.toArray(String[]::new)),
        "http://127.0.0.1:" + port);
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String url() {
    return url;
  }

  LocalDate today() {
    return LocalDate.now(bean(OfficialClock.class));
  }

  void advanceDays(int days) {
    bean(OfficialClock.class).advance(Duration.ofDays(days));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
