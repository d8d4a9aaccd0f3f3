package laurel.dsl.bench;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fuzzes from the corpus for as long as asked; what it finds new is kept beside the target. */
public final class FuzzRun {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final Path FOUND = Path.of("target/fuzz");

  private FuzzRun() {}

  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOUND);
    seed();
    var options =
        List.of(
            "--target_class=" + RegulationFuzzer.class.getName(),
            "--instrumentation_includes=laurel.dsl.**",
            "--keep_going=1",
            "-max_total_time=" + Integer.getInteger("laurel.fuzz.seconds", 600),
            "-timeout=20",
            "-rss_limit_mb=2048",
            "-max_len=8192",
            "-artifact_prefix=" + FOUND + "/",
            "-print_final_stats=1",
            FOUND.toString(),
            CORPUS.toString());
    Jazzer.main(options.toArray(String[]::new));
  }

  /** The measures and the examples, so that the fuzzer begins with what is meant. */
  private static void seed() throws IOException {
    List<Path> roots =
        List.of(
            Path.of("src/test/resources/examples"),
            Path.of("../tenants/src/main/resources/municipalities"));
    int number = 0;
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".laurel")).sorted().toList()) {
          Files.write(FOUND.resolve("seed-" + number++), Files.readAllBytes(file));
        }
      }
    }
  }
}
