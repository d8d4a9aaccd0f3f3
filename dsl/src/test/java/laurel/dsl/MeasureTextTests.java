package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A regulation compiled with the measure's text beside it: what the text asks is not left out. */
class MeasureTextTests {

  private static final String REST = "第一条 目的。\n第二条 奖项。\n第三条 条件。\n第十条 施行。\n";
  private static final String WITHOUT_NOTICE =
      """
      程序
          申报 由申报人【第四条】
          资格审查 由办公室【第四条】
          审议 由评审委员会【第四条】
          批准 由「市政府」【第四条】
      """;

  static Stream<Arguments> notices() {
    return Stream.of(
        example("程序", "    公示 由办公室，5个工作日【第四条】", "公示不少于7个工作日。", Code.NOTICE_SHORTER_THAN_TEXT),
        example("程序", "    公示 由办公室，5个工作日【第四条】", "向社会公示七个工作日。", Code.NOTICE_SHORTER_THAN_TEXT),
        example("程序", "    公示 由办公室，7个工作日【第四条】", "公示不少于7个工作日。"),
        example("程序", "    公示 由办公室，9个工作日【第四条】", "公示不少于7个工作日。"),
        example("程序", "    公示 由办公室，5个工作日【第四条】", "公示后报批。材料在7个工作日内交齐。"),
        example("程序", "    公示 由办公室，5日【第四条】", "公示5个工作日。", Code.DAYS_FOR_WORKING_DAYS),
        example("块", WITHOUT_NOTICE, "公示不少于7个工作日。", Code.NOTICE_LEFT_OUT),
        example("块", WITHOUT_NOTICE, "材料在7个工作日内交齐。"),
        example("程序", "", "公示7个工作日。\n第五条 经费。", Code.CLAUSE_UNMENTIONED),
        example("程序", "    公示 由办公室，7个工作日【第九条】", "公示7个工作日。", Code.CLAUSE_NOT_IN_TEXT));
  }

  private static Arguments example(String place, String fragment, String fourth, Code... found) {
    return Arguments.of(place, fragment, fourth, List.of(found));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void findsWhatTheTextAsksAndTheRegulationLacks(
      String place, String fragment, String fourth, List<Code> found) {
    var text = MeasureText.of(REST.replace("第十条", "第四条 " + fourth + "\n第十条"));
    assertThat(RegulationCompiler.compile(Fragments.inPlace(place, fragment), text).diagnostics())
        .extracting(Diagnostic::code)
        .filteredOn(code -> code != Code.NUMBERING_GAP)
        .containsExactlyElementsOf(found);
  }
}
