package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.AwardRule;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.policy.Provision;
import laurel.dsl.scenario.ScenarioReport;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The five founding texts: complete, warned of where the texts themselves are at fault. */
class FoundingMeasuresTests {

  /** What the texts themselves leave inconsistent, and nothing else. */
  private static final Map<String, List<Code>> EXPECTED =
      Map.of(
          "yining/regulation.laurel", List.of(Code.NUMBERING_GAP, Code.UNDEFINED_AWARD),
          "beijing/regulation.laurel", List.of(Code.DATE_INCOMPLETE));

  static List<Path> cities() {
    return Cities.files();
  }

  private static String spelled(String text, Language language) {
    return RegulationFormatter.format(text, language).text().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cities")
  void haveTheExpectedWarningsAndNoError(Path file) {
    String name = Cities.FOLDER.relativize(file).toString();
    assertThat(Cities.compiled(file).diagnostics())
        .extracting(Diagnostic::code)
        .filteredOn(code -> code != Code.NOT_CARRIED_OUT)
        .containsExactlyElementsOf(EXPECTED.getOrDefault(name, List.of()));
  }

  @ParameterizedTest
  @MethodSource("cities")
  void treatEveryClause(Path file) {
    Policy policy = Cities.compiled(file).policy().orElseThrow();
    String source = policy.measure().sourceText().stated().orElseThrow();
    MeasureText text = MeasureText.of(Cities.read(file.resolveSibling(source)));
    Coverage coverage = Coverage.of(policy, text);
    assertThat(coverage.unmentioned()).isEmpty();
    assertThat(coverage.notInText()).isEmpty();
    assertThat(coverage.count(Treatment.CARRIED_OUT))
        .isGreaterThan(coverage.count(Treatment.NOT_YET));
  }

  @ParameterizedTest
  @MethodSource("cities")
  void readTheSameInEnglishAndBack(Path file) {
    String chinese = Cities.read(file);
    assertThat(spelled(chinese, Language.ZH)).isEqualTo(chinese);
    String english = spelled(chinese, Language.EN);
    assertThat(spelled(english, Language.EN)).isEqualTo(english);
    assertThat(spelled(english, Language.ZH)).isEqualTo(chinese);
    assertThat(PolicyJson.hash(RegulationCompiler.compile(english).policy().orElseThrow()))
        .isEqualTo(PolicyJson.hash(RegulationCompiler.compile(chinese).policy().orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("cities")
  void showEveryConditionOnceMetAndOnceFailed(Path file) {
    ScenarioReport report = ScenarioReport.of(Cities.compiled(file).policy().orElseThrow());
    assertThat(report.results()).isNotEmpty().allMatch(ScenarioReport.Result::holds);
    assertThat(report.coverage()).isNotEmpty().allMatch(c -> c.met() && c.failed());
  }

  @Test
  void whatATextLeavesOpenIsNotStated() {
    Policy yining = Cities.policy("yining");
    assertThat(yining.awards())
        .allMatch(award -> award.cycle() instanceof Provision.NotStated<AwardRule.Cycle>)
        .allMatch(award -> award.validity() instanceof Provision.NotStated<AwardRule.Validity>);
    assertThat(yining.stages().get(9).lasting()).isInstanceOf(Provision.NotStated.class);
    Policy beijing = Cities.policy("beijing");
    assertThat(beijing.awards())
        .allMatch(award -> award.validity() instanceof Provision.NotStated<AwardRule.Validity>)
        .allMatch(award -> award.bonus() instanceof Provision.NotStated<?>);
    assertThat(beijing.revocations()).allMatch(rule -> rule.ban() instanceof Provision.NotStated);
    assertThat(beijing.measure().promulgated().stated())
        .contains(new CalendarDate.Partial(2020, 6));
    Policy baoding = Cities.policy("baoding");
    assertThat(baoding.awards().getFirst().cycle())
        .isEqualTo(
            new Provision.NotStated<>(baoding.awards().getFirst().quota().clauses(), "国家和省有关规定"));
    assertThat(baoding.measure().promulgated()).isInstanceOf(Provision.NotStated.class);
  }
}
