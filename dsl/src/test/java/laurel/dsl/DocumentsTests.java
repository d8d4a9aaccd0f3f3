package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example in the documents is compiled; every diagnostic has one. */
class DocumentsTests {

  private static final Path DOCS = Path.of("../docs/language");
  private static final Pattern FENCE =
      Pattern.compile("```laurel(?: (\\S+))?((?: L\\d+)*)\\n(.*?)```", Pattern.DOTALL);

  /** An example of a diagnostic: where it goes and what it says. */
  private record Example(String place, String text) {}

  private static Map<Code, Example> examples() {
    Map<Code, Example> examples = new LinkedHashMap<>();
    String all = Cities.read(Path.of("src/test/resources/examples/diagnostics.txt"));
    for (String section : all.split("(?m)^== ", 0)) {
      if (!section.isBlank()) {
        int end = section.indexOf('\n');
        List<String> head = Arrays.asList(section.substring(0, end).split(" ", 2));
        examples.put(
            Code.valueOf(head.getFirst()), new Example(head.getLast(), section.substring(end + 1)));
      }
    }
    return examples;
  }

  /** Texts that can not stand in a file of examples. */
  private static Optional<byte[]> special(Code code) {
    String text =
        switch (code) {
          case NOT_TEXT -> "\0";
          case TOO_LARGE -> "办".repeat(100_000);
          case TOO_DEEP -> Fragments.inPlace("条件", "    「深」 " + "（".repeat(21) + "有「甲」【第三条】");
          case HIDDEN_CONTROL -> "办法「某市\u202E」";
          case EMPTY -> " \n";
          case TOO_LONG -> "办法「某市」\n" + "说明【第一条】\n".repeat(1_001);
          case LONG_NAME -> Fragments.inPlace("奖项", "    颁发 「" + "长".repeat(301) + "」【第二条】");
          case TOO_MANY -> "办法「某市」\n" + "    辖区 胡说\n".repeat(101);
          default -> "";
        };
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<Diagnostic> diagnostics(Code code, Example example) {
    return switch (code) {
      case CLAUSE_UNMENTIONED ->
          withText("第一条 目的。\n第二条 奖项。\n第三条 条件。\n第四条 程序。\n第五条 经费。\n第十条 施行。", code);
      case CLAUSE_NOT_IN_TEXT -> withText("第一条 目的。\n第二条 奖项。\n第三条 条件。\n第十条 施行。", code);
      case NUMBERING_GAP -> withText("第一条 目的。\n第二条 奖项。\n第三条 条件。\n第四条 程序。\n第十条 施行。", code);
      case DAYS_FOR_WORKING_DAYS, NOTICE_SHORTER_THAN_TEXT, NOTICE_LEFT_OUT ->
          RegulationCompiler.compile(
                  Fragments.inPlace(example.place(), example.text()),
                  Optional.of(MeasureText.of("第四条 公示不少于7个工作日。")))
              .diagnostics()
              .stream()
              .filter(d -> d.code() == code)
              .toList();
      case NOT_A_BASELINE ->
          RegulationCompiler.compileBaseline(Fragments.inPlace("块", "")).diagnostics();
      default ->
          special(code)
              .map(bytes -> RegulationCompiler.compile(bytes).diagnostics())
              .orElseGet(
                  () ->
                      RegulationCompiler.compile(Fragments.inPlace(example.place(), example.text()))
                          .diagnostics());
    };
  }

  private static List<Diagnostic> withText(String measure, Code code) {
    return RegulationCompiler.compile(
            Fragments.inPlace("块", ""), Optional.of(MeasureText.of(measure)))
        .diagnostics()
        .stream()
        .filter(d -> d.code() == code)
        .toList();
  }

  @Test
  void theBaseIsWithoutFault() {
    assertThat(RegulationCompiler.compile(Fragments.inPlace("块", "")).diagnostics()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyDiagnosticHasAnExampleThatYieldsItAlone() {
    Map<Code, Example> examples = examples();
    return Stream.of(Code.values())
        .map(
            code ->
                DynamicTest.dynamicTest(
                    code.id() + " " + code.name(),
                    () -> {
                      Example example = examples.getOrDefault(code, new Example("块", ""));
                      List<Diagnostic> found = diagnostics(code, example);
                      assertThat(found).isNotEmpty();
                      if (code != Code.TOO_MANY) {
                        assertThat(found)
                            .extracting(Diagnostic::code)
                            .filteredOn(c -> c == code || c != Code.NOT_CARRIED_OUT)
                            .containsOnly(code);
                      }
                      assertThat(found)
                          .allSatisfy(
                              d -> {
                                assertThat(d.message().zh()).isNotBlank().doesNotContain("{");
                                assertThat(d.message().en()).isNotBlank().doesNotContain("{");
                                assertThat(d.help().zh()).isNotBlank().doesNotContain("{");
                                assertThat(d.help().en()).isNotBlank().doesNotContain("{");
                              });
                    }));
  }

  /** A fix put in mends the finding it comes with. */
  @TestFactory
  Stream<DynamicTest> everyFixMends() {
    return examples().entrySet().stream()
        .filter(
            entry ->
                diagnostics(entry.getKey(), entry.getValue()).stream()
                    .anyMatch(d -> !d.fixes().isEmpty()))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey().name(), () -> mends(entry.getKey(), entry.getValue())));
  }

  private static void mends(Code code, Example example) {
    String text = Fragments.inPlace(example.place(), example.text());
    var fix = diagnostics(code, example).getFirst().fixes().getFirst();
    var lines = new ArrayList<>(text.lines().toList());
    String line = lines.get(fix.span().line() - 1);
    int from = line.offsetByCodePoints(0, fix.span().column() - 1);
    int to = line.offsetByCodePoints(from, fix.span().length());
    lines.set(
        fix.span().line() - 1, line.substring(0, from) + fix.replacement() + line.substring(to));
    assertThat(RegulationCompiler.compile(String.join("\n", lines)).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain(code);
  }

  @Test
  void thereAreAtLeastSixtyDiagnosticsWithNumbersOfTheirOwn() {
    assertThat(Stream.of(Code.values()).map(Code::id))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(60);
  }

  /** The catalogue is written from the examples and the messages they yield. */
  @Test
  void theCatalogueIsUpToDate() throws IOException {
    var text = new StringBuilder(CATALOGUE);
    Map<Code, Example> examples = examples();
    for (Code code : Code.values()) {
      Example example = examples.getOrDefault(code, new Example("块", ""));
      List<Diagnostic> found = diagnostics(code, example);
      Diagnostic diagnostic =
          found.stream().filter(d -> d.code() == code).findFirst().orElseThrow();
      text.append(
          "## %s %s\n\n"
              .formatted(code.id(), code.severity() == Severity.ERROR ? "错误 error" : "警告 warning"));
      text.append(
          "%s%s  \n%s %s\n\n"
              .formatted(
                  diagnostic.message().zh(),
                  diagnostic.help().zh(),
                  diagnostic.message().en(),
                  diagnostic.help().en()));
      if (!example.text().isBlank()) {
        text.append("```\n").append(example.text()).append("```\n\n");
      }
    }
    Path file = DOCS.resolve("diagnostics.md");
    if (Boolean.getBoolean("laurel.record")) {
      Files.writeString(file, text.toString());
    }
    assertThat(text.toString()).isEqualTo(Cities.read(file));
  }

  private static final String CATALOGUE =
      """
      # 诊断目录 · Diagnostics

      每一条都有编号、说明和改法，下面是例子和它引出的话。编号不变，可以引用。
      Each has a number, what is wrong and what to do; below, an example and what it yields. Numbers do not change.

      """;

  @TestFactory
  Stream<DynamicTest> everyExampleInTheReferenceIsCompiled() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        Matcher fence = FENCE.matcher(Cities.read(file));
        while (fence.find()) {
          String place = fence.group(1) == null ? "办法" : fence.group(1);
          List<String> codes =
              Stream.of(fence.group(2).strip().split(" ")).filter(c -> !c.isEmpty()).toList();
          String fragment = fence.group(3);
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + ": " + fragment.strip().lines().findFirst().orElse(""),
                  () -> compiles(place, codes, fragment)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(50);
    return tests.stream();
  }

  private static void compiles(String place, List<String> codes, String fragment) {
    List<Diagnostic> found =
        place.equals("基准")
            ? RegulationCompiler.compileBaseline(fragment).diagnostics()
            : RegulationCompiler.compile(Fragments.inPlace(place, fragment)).diagnostics();
    assertThat(found.stream().map(d -> d.code().id()).distinct().sorted().toList())
        .as(fragment + found)
        .isEqualTo(codes.stream().sorted().toList());
  }
}
