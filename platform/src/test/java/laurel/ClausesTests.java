package laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each clause of the founding regulations has its treatment, and a test where it claims one. */
class ClausesTests {

  /** How the running system treats a clause today. */
  private enum Treatment {
    CARRIED_OUT("carried out", "执行"),
    RECORDED("recorded", "记录"),
    SHOWN("shown", "展示"),
    NOT_YET("not yet", "还不能执行");

    private final String word;
    private final String zh;

    Treatment(String word, String zh) {
      this.word = word;
      this.zh = zh;
    }

    boolean isClaimed() {
      return this == CARRIED_OUT || this == RECORDED;
    }

    static Treatment of(String word) {
      return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst().orElseThrow();
    }
  }

  /** A row of clauses.txt. */
  private record Row(String clause, String asks, Treatment treatment, String missing) {
    static Row of(String line) {
      String[] cells = line.split("\\s*\\|\\s*", 4);
      return new Row(
          cells[0], cells[1], Treatment.of(cells[2].strip()), cells.length > 3 ? cells[3] : "");
    }
  }

  private static List<Row> rows() {
    try (InputStream in =
        Objects.requireNonNull(ClausesTests.class.getResourceAsStream("/clauses.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests of this module by the clauses they prove. */
  private static Map<String, List<String>> proofs() {
    Map<String, List<String>> proofs = new TreeMap<>();
    for (Class<?> type : testClasses()) {
      for (Method method : type.getDeclaredMethods()) {
        for (Clause clause : method.getAnnotationsByType(Clause.class)) {
          assertThat(isTest(method)).as("%s is a test", method).isTrue();
          proofs
              .computeIfAbsent(clause.value(), _ -> new ArrayList<>())
              .add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    proofs.values().forEach(tests -> tests.sort(null));
    return proofs;
  }

  private static boolean isTest(Method method) {
    return Stream.of(Test.class, ParameterizedTest.class)
        .map(kind -> method.getAnnotation((Class<? extends Annotation>) kind))
        .anyMatch(Objects::nonNull);
  }

  private static List<Class<?>> testClasses() {
    Path root = Path.of("target", "test-classes");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(name -> name.endsWith("Tests.class"))
              .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
              .sorted()
              .toList();
      var types = new ArrayList<Class<?>>();
      for (String name : names) {
        types.add(Class.forName(name, false, ClausesTests.class.getClassLoader()));
      }
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyClaimHasATestAndEveryTestAClause() {
    var claimed = new TreeSet<String>();
    rows().stream()
        .filter(row -> row.treatment().isClaimed())
        .forEach(row -> claimed.add(row.clause()));
    assertThat(proofs().keySet()).containsExactlyElementsOf(claimed);
  }

  @Test
  void whatIsClaimedLacksNothingAndWhatIsNotYetSaysWhatIsMissing() {
    assertThat(rows())
        .allSatisfy(
            row -> {
              if (row.treatment().isClaimed()) {
                assertThat(row.missing()).as(row.clause()).isEmpty();
              } else if (row.treatment() == Treatment.NOT_YET) {
                assertThat(row.missing()).as(row.clause()).isNotEmpty();
              }
            });
    assertThat(rows()).extracting(Row::clause).doesNotHaveDuplicates().hasSize(120);
  }

  @Test
  void theRowsAreWrittenToTheDocuments() {
    Map<String, List<String>> proofs = proofs();
    var text =
        new StringBuilder(
            """
            # 各办法逐条：系统怎样对待 · The founding regulations, clause by clause

            Written by a test from `clauses.txt` and the tests that prove each claim. A row that asks for several things is
            carried out (执行) or recorded (记录) only where all of them are; else the weakest of them names it.

            """);
    text.append(counts());
    text.append("| clause | what it asks | treatment | proved by, or what is missing |\n");
    text.append("|---|---|---|---|\n");
    for (Row row : rows()) {
      text.append(
          "| %s | %s | %s %s | %s |\n"
              .formatted(
                  row.clause(),
                  row.asks(),
                  row.treatment().zh,
                  row.treatment().word,
                  row.treatment().isClaimed()
                      ? "`" + String.join("` `", proofs.getOrDefault(row.clause(), List.of())) + "`"
                      : row.missing()));
    }
    Documents.verify("clauses.md", text.toString());
  }

  private static String counts() {
    var text = new StringBuilder("| treatment | rows |\n|---|---|\n");
    for (Treatment treatment : Treatment.values()) {
      text.append(
          "| %s %s | %d |\n"
              .formatted(
                  treatment.zh,
                  treatment.word,
                  rows().stream().filter(row -> row.treatment() == treatment).count()));
    }
    return text.append('\n').toString();
  }
}
