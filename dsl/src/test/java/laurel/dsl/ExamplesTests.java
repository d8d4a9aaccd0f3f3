package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example against its recorded result; -Dlaurel.record=true rewrites the results. */
class ExamplesTests {

  private static final Path EXAMPLES = Path.of("src/test/resources/examples");
  private static final Path MUNICIPALITIES =
      Path.of("../tenants/src/main/resources/municipalities");

  static List<Path> good() throws IOException {
    return files(EXAMPLES.resolve("good"));
  }

  static List<Path> bad() throws IOException {
    return files(EXAMPLES.resolve("bad"));
  }

  static List<Path> cities() throws IOException {
    return files(MUNICIPALITIES);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".laurel")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("good")
  void compilesToTheRecordedPolicy(Path file) throws IOException {
    Compilation compilation = RegulationCompiler.compile(Files.readAllBytes(file));
    assertThat(compilation.diagnostics())
        .extracting(Diagnostic::code)
        .filteredOn(code -> code != Code.NOT_CARRIED_OUT)
        .isEmpty();
    Policy policy = compilation.policy().orElseThrow();
    assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
    recorded(file, ".json", PolicyJson.writeIndented(policy) + "\n");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void reportsTheRecordedDiagnostics(Path file) throws IOException {
    Compilation compilation = RegulationCompiler.compile(Files.readAllBytes(file));
    assertThat(compilation.diagnostics()).isNotEmpty();
    recorded(
        file,
        ".txt",
        compilation.diagnostics().stream()
            .map(ExamplesTests::lines)
            .collect(Collectors.joining("\n")));
  }

  /** The founding measures: no error; the golden policies are reviewed against the texts. */
  @ParameterizedTest
  @MethodSource("cities")
  void foundingMeasuresCompileToTheirGoldenPolicies(Path file) throws IOException {
    Compilation compilation = RegulationCompiler.compile(Files.readAllBytes(file));
    assertThat(compilation.errors()).isEmpty();
    recorded(
        golden(file), ".json", PolicyJson.writeIndented(compilation.policy().orElseThrow()) + "\n");
  }

  /** What each founding measure states, point by point, and what the system does with it. */
  @ParameterizedTest
  @MethodSource("cities")
  void foundingMeasuresStateTheirRecordedPoints(Path file) throws IOException {
    Policy policy = RegulationCompiler.compile(Files.readAllBytes(file)).policy().orElseThrow();
    recorded(
        golden(file),
        ".points.txt",
        Register.of(policy).stream()
            .map(ExamplesTests::line)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String line(Statement s) {
    return "%s %s %s【%s】%n  %s"
        .formatted(
            s.treatment().text().zh(),
            s.section().text().zh(),
            s.text().zh(),
            Clause.join(s.clauses()).zh(),
            s.text().en());
  }

  private static Path golden(Path file) {
    String name = MUNICIPALITIES.relativize(file).toString();
    return EXAMPLES
        .resolve("golden")
        .resolve(name.replace("/regulation", "").replace("/earlier/", "-"));
  }

  private static String lines(Diagnostic diagnostic) {
    return "%d:%d+%d %s %s %s%n  %s%n  %s%n  %s%n  %s%n"
        .formatted(
            diagnostic.span().line(),
            diagnostic.span().column(),
            diagnostic.span().length(),
            diagnostic.severity(),
            diagnostic.code().id(),
            diagnostic.under(),
            diagnostic.message().zh(),
            diagnostic.help().zh(),
            diagnostic.message().en(),
            diagnostic.help().en());
  }

  private static void recorded(Path file, String ending, String actual) throws IOException {
    Path expected = Path.of(file.toString().replace(".laurel", ending));
    if (Boolean.getBoolean("laurel.record")) {
      Files.createDirectories(expected.getParent());
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
