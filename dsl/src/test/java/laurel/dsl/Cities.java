package laurel.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.policy.Policy;

/** The founding measures as the tenants' files have them. */
public final class Cities {

  public static final Path FOLDER = Path.of("../tenants/src/main/resources/municipalities");

  private Cities() {}

  /** All regulations, an earlier version beside the one in force. */
  public static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".laurel")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String city) {
    return read(FOLDER.resolve(city).resolve("regulation.laurel"));
  }

  public static Policy policy(String city) {
    return RegulationCompiler.compile(text(city)).policy().orElseThrow();
  }

  public static Compilation compiled(Path file) {
    String text = read(file);
    String source =
        RegulationCompiler.compile(text)
            .policy()
            .flatMap(policy -> policy.measure().sourceText().stated())
            .orElseThrow();
    return RegulationCompiler.compile(
        text, Optional.of(MeasureText.of(read(file.resolveSibling(source)))));
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
