package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import laurel.dsl.coverage.MeasureText;
import org.junit.jupiter.api.Test;

/** One file with twenty mistakes of the kind a regulator makes. */
class MistakesTests {

  private static final String MEASURE =
      """
      第一条 目的。
      第二条 奖项。
      第三条 条件。
      第四条 公示不少于5个工作日。
      第十条 施行。
      """;

  @Test
  void allTwentyAreFoundAndNothingElse() {
    String text = Cities.read(Path.of("src/test/resources/examples/mistakes.laurel"));
    Compilation compilation =
        RegulationCompiler.compile(text, Optional.of(MeasureText.of(MEASURE)));
    assertThat(compilation.policy()).isEmpty();
    assertThat(compilation.diagnostics())
        .extracting(d -> d.span().line() + " " + d.code())
        .containsExactly(
            "2 UNCLOSED_NAME",
            "3 IMPOSSIBLE_DATE",
            "5 WRONG_UNIT",
            "6 TRADITIONAL",
            "13 QUOTA_PARTS_DIFFER",
            "14 NO_CLAUSE",
            "15 TRADITIONAL",
            "20 ZERO",
            "22 INEXACT_MONEY",
            "24 BAD_CLAUSE",
            "26 TYPE_CLASH",
            "27 WRONG_COMPARISON",
            "28 TOO_FEW_ITEMS",
            "29 BAD_PERCENT",
            "30 UNDEFINED_AWARD",
            "33 DATES_INVERTED",
            "35 LIST_NOT_PRODUCED",
            "37 WEIGHTS_NOT_WHOLE",
            "38 BAD_FRACTION",
            "39 DAYS_FOR_WORKING_DAYS");
  }
}
