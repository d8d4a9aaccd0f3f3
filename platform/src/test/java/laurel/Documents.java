package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that tests write: compared with what stands, or with -Dlaurel.record=true written. */
public final class Documents {

  private Documents() {}

  /** Holds a document of docs/ against what the code says. */
  public static void verify(String name, String content) {
    Path file = Path.of("..", "docs", name);
    try {
      if (Boolean.getBoolean("laurel.record")) {
        Files.writeString(file, content);
      }
      assertThat(Files.readString(file))
          .as("docs/%s; run the tests with -Dlaurel.record=true and review the difference", name)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
