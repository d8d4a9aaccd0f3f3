package laurel.life;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.decision.Reason;
import laurel.decision.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may write in a field. */
class TextsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "同意推荐 |",
        "two\\nlines | unprintable",
        "nul\\u0000 | unprintable",
        "bidi\\u202e | unprintable",
        "half a surrogate \\ud800 | unprintable"
      })
  void aLineIsPrintable(String text, String code) {
    String written = text.translateEscapes();
    for (String escape : new String[] {"0000", "202e", "d800"}) {
      written = written.replace("\\u" + escape, "" + (char) Integer.parseInt(escape, 16));
    }
    assertThat(Texts.line(written, "reason"))
        .extracting(Reason::code)
        .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
  }

  @Test
  void aPassageMayHaveLines() {
    assertThat(Texts.passage("one\ntwo\t", "reason")).isEmpty();
    assertThat(Texts.required("  ", "reason")).extracting(Reason::code).containsExactly("missing");
  }

  @Test
  void aLengthIsSaidAndCountedInCharacters() {
    assertThat(Texts.line("字".repeat(200), "reason")).isEmpty();
    assertThat(Texts.line("😀".repeat(200), "reason")).isEmpty();
    assertThat(Texts.line("字".repeat(201), "reason").getFirst().text().zh())
        .isEqualTo("「理由」有 201 个字，最多 200 个。");
  }
}
