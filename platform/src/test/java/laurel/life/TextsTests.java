package laurel.life;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.decision.Reason;
import laurel.decision.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may write in a field. */
class TextsTests {

  @ParameterizedTest
  @ValueSource(ints = {0, '\n', '\t', 0x7f, 0x85, 0x2028, 0x202e, 0x2066, 0xd800})
  void aLineIsPrintable(int character) {
    assertThat(Texts.line("同意" + (char) character + "推荐", "reason"))
        .extracting(Reason::code)
        .containsExactly("unprintable");
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
