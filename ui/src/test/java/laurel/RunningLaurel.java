package laurel;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import laurel.calendar.OfficialClock;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * The whole application on a port of its own with a data folder of its own. Of several in one JVM
 * the one started last can be used; closing it gives the one before back.
 */
final class RunningLaurel implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final String url;

  /** The one that stood in the JVM before; an application sets its own for the whole JVM. */
  private final SecurityContextHolderStrategy before;

  private RunningLaurel(
      ConfigurableApplicationContext context, String url, SecurityContextHolderStrategy before) {
    this.context = context;
    this.url = url;
    this.before = before;
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
    var before = SecurityContextHolder.getContextHolderStrategy();
    try {
      return new RunningLaurel(
          SpringApplication.run(LaurelApplication.class, arguments.toArray(String[]::new)),
          "http://127.0.0.1:" + port,
          before);
    } catch (RuntimeException e) {
      SecurityContextHolder.setContextHolderStrategy(before);
      throw e;
    }
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
    SecurityContextHolder.setContextHolderStrategy(before);
  }
}
