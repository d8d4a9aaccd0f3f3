package laurel.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.Documents;
import laurel.dsl.text.BilingualText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of refusals: complete, the same values in both languages, an example each. */
class RefusalTests {

  private static final Pattern VALUE = Pattern.compile("\\{([a-z]+)}");

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(result -> result.group(1)).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void hasTheSameValuesInBothLanguagesAndAnExample(Refusal refusal) {
    assertThat(values(refusal.text().zh())).isEqualTo(values(refusal.text().en()));
    assertThat(refusal.example().zh()).isNotBlank().doesNotContain("{");
    assertThat(refusal.example().en()).isNotBlank().doesNotContain("{");
    assertThat(refusal.example().en().codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff))
        .as("Chinese in English words; names of the measure stand in quotes")
        .isEqualTo(quotesTheMeasure(refusal));
  }

  /** Examples that quote a name of the measure, which has no English. */
  private static boolean quotesTheMeasure(Refusal refusal) {
    String outside = VALUE.matcher(refusal.text().en()).replaceAll("");
    assertThat(outside.codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff)).isFalse();
    return refusal.example().en().codePoints().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
  }

  @Test
  void fillsValuesInBothLanguages() {
    Reason reason =
        Refusal.WRONG_STAGE.because(List.of(), "stage", new BilingualText("公示", "Public notice"));
    assertThat(reason.code()).isEqualTo("wrong-stage");
    assertThat(reason.text().zh()).contains("「公示」");
    assertThat(reason.text().en()).contains("\"Public notice\"");
  }

  @Test
  void aMissingValueIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> Refusal.WRONG_STAGE.because(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void isUsedByTheProgram(Refusal refusal) throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("Refusal.java"))
                  .anyMatch(file -> read(file).contains("Refusal." + refusal.name())))
          .as(refusal.name())
          .isTrue();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theCatalogueIsWrittenFromTheTable() {
    var catalogue =
        new StringBuilder(
            """
            # 不能这样做：理由一览 · Refusals

            Every refusal of a step is an entry of one table (`refusals.txt`): a code for programs, both languages, an example.
            The clauses a refusal rests on come with it. This page is written by a test.

            | code | 中文 | English |
            |---|---|---|
            """);
    for (Refusal refusal : Refusal.values()) {
      catalogue
          .append("| `")
          .append(refusal.code())
          .append("` | ")
          .append(refusal.example().zh())
          .append(" | ")
          .append(refusal.example().en())
          .append(" |\n");
    }
    Documents.verify("refusals.md", catalogue.toString());
  }
}
