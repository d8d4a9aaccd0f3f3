package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import laurel.dsl.syntax.RegulationSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer found worth keeping: an answer within a second, never an exception. */
class CorpusTests {

  static List<Path> corpus() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/corpus"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void isAnsweredWithinASecond(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Compilation compilation =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(1),
            () -> {
              Compilation result = RegulationCompiler.compile(bytes);
              String text = new String(bytes, StandardCharsets.UTF_8);
              RegulationFormatter.format(text, Language.EN);
              RegulationFormatter.format(text, Language.ZH);
              assertThat(new RegulationSource(text).outline()).isNotNull();
              return result;
            });
    assertThat(compilation.policy().isPresent()).isEqualTo(compilation.errors().isEmpty());
  }
}
