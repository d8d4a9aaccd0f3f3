package laurel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * One started application for all tests of the JVM: demo mode without the demo's editions. A test
 * class that plans an edition or changes anything takes a city of its own; the clock is everybody's
 * and only moves forward.
 */
final class SharedLaurel {

  private static final AtomicInteger CITIES = new AtomicInteger();

  /** Started on the first use, closed and deleted when the JVM ends. */
  private static final class Started {
    static final RunningLaurel LAUREL = start();

    private static RunningLaurel start() {
      try {
        Path data = Files.createTempDirectory("laurel-shared");
        // Handlers run after Spring has closed the application.
        SpringApplication.getShutdownHandlers().add(() -> delete(data));
        return RunningLaurel.start(data, false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path data) {
      try {
        FileSystemUtils.deleteRecursively(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private SharedLaurel() {}

  static RunningLaurel get() {
    return Started.LAUREL;
  }

  /** A city nobody else uses, with the measure of a shipped one and people of its own. */
  static OwnCity city(String like) {
    return OwnCity.found(get(), like, CITIES.incrementAndGet());
  }
}
