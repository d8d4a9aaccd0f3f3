package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.comparison.PolicyComparison;
import laurel.dsl.comparison.PolicyDifference;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import org.junit.jupiter.api.Test;

/** Difference, comparison, baseline and formatter on the founding measures. */
class ToolsTests {

  private static Policy changed(String city, String from, String to) {
    String text = Cities.text(city);
    assertThat(text).contains(from);
    return RegulationCompiler.compile(text.replace(from, to)).policy().orElseThrow();
  }

  private static PolicyDifference.Change onlyChange(String from, String to) {
    List<PolicyDifference.Change> changes =
        PolicyDifference.between(Cities.policy("wuwei"), changed("wuwei", from, to)).changes();
    assertThat(changes).isNotEmpty();
    assertThat(changes.stream().map(c -> c.dimension() + " " + c.effect()).distinct()).hasSize(1);
    return changes.getFirst();
  }

  @Test
  void layoutLanguageAndOrderAreNoDifference() {
    String english =
        RegulationFormatter.format(Cities.text("wuwei"), Language.EN).text().orElseThrow();
    Policy same = RegulationCompiler.compile(english).policy().orElseThrow();
    assertThat(PolicyDifference.between(Cities.policy("wuwei"), same).changes()).isEmpty();
  }

  @Test
  void aChangeSaysWhatItMeansForAnApplicant() {
    PolicyDifference.Change quota = onlyChange("原则上不超过3个", "原则上不超过5个");
    assertThat(quota.dimension()).isEqualTo(Dimension.QUOTA);
    assertThat(quota.effect()).isEqualTo(PolicyDifference.Effect.LOOSER);
    PolicyDifference.Change ban = onlyChange("10年不得申报", "8年不得申报");
    assertThat(ban.effect()).isEqualTo(PolicyDifference.Effect.LOOSER);
    assertThat(ban.before().orElseThrow().clauses()).extracting("zh").isNotNull();
    assertThat(onlyChange("10年不得申报", "3届不得申报").effect())
        .isEqualTo(PolicyDifference.Effect.INCOMPARABLE);
    PolicyDifference.Change years =
        PolicyDifference.between(
                Cities.policy("baoding"), changed("baoding", "「正常运营年限」不少于5年", "「正常运营年限」不少于4年"))
            .changes()
            .getFirst();
    assertThat(years.dimension()).isEqualTo(Dimension.THRESHOLD);
    assertThat(years.forWhom()).isEqualTo("组织");
    assertThat(years.effect()).isEqualTo(PolicyDifference.Effect.LOOSER);
  }

  @Test
  void citiesStandSideBySideWithTheStrictestNamed() {
    Map<String, Policy> cities = new LinkedHashMap<>();
    for (String city : List.of("wuwei", "baoding", "yining", "beijing")) {
      cities.put(city, Cities.policy(city));
    }
    PolicyComparison comparison = PolicyComparison.of(cities);
    PolicyComparison.Row bans =
        comparison.rows().stream()
            .filter(row -> row.dimension() == Dimension.BAN)
            .findFirst()
            .orElseThrow();
    assertThat(bans.strictest()).containsExactly("wuwei");
    assertThat(bans.cells().get("beijing")).isNotEmpty().noneMatch(aspect -> aspect.stated());
    PolicyComparison.Row notices =
        comparison.rows().stream()
            .filter(row -> row.dimension() == Dimension.NOTICE)
            .findFirst()
            .orElseThrow();
    assertThat(notices.cells().get("baoding")).hasSize(4);
    assertThat(notices.strictest()).isEmpty();
  }

  @Test
  void aBaselineIsMetExceededMissedOrMetWithSilence() {
    Baseline baseline =
        RegulationCompiler.compileBaseline(
                """
                基准「省政府质量奖管理办法」
                    收费 不收取【第三条】
                    名额 组织不超过5个【第四条】
                    有效期 不少于3年【第五条】
                    公示 不少于5个工作日【第七条】
                    不得申报 不少于5年【第八条】
                    奖金 组织不超过10万元【第六条】
                    条件 组织「正常运行年限」不少于3年【第九条】
                    培训 必经【第十条】
                """)
            .baseline()
            .orElseThrow();
    assertThat(baseline.check(Cities.policy("wuwei")))
        .extracting(Baseline.Result::standing)
        .containsExactly(
            Baseline.Standing.EQUAL,
            Baseline.Standing.STRICTER,
            Baseline.Standing.STRICTER,
            Baseline.Standing.EQUAL,
            Baseline.Standing.EQUAL,
            Baseline.Standing.WEAKER,
            Baseline.Standing.EQUAL,
            Baseline.Standing.SILENT);
    assertThat(baseline.check(Cities.policy("yining")).get(2).standing())
        .isEqualTo(Baseline.Standing.SILENT);
  }

  @Test
  void theFormatterKeepsCommentsAndRefusesWhatItCanNotRead() {
    String text =
        """
        # 头上
        办法「某市」 # 行尾
          # 前面
        辖区「某市」
        说明【第一条】
        # 末尾
        """;
    String formatted = RegulationFormatter.format(text).text().orElseThrow();
    assertThat(formatted)
        .isEqualTo(
            """
            # 头上
            办法「某市」  # 行尾
                # 前面
                辖区        「某市」

            说明【第一条】
            # 末尾
            """);
    assertThat(RegulationFormatter.format(formatted).text()).contains(formatted);
    var refused = RegulationFormatter.format("办法「某市」\n    辖区 某市\n");
    assertThat(refused.text()).isEmpty();
    assertThat(refused.diagnostics()).isNotEmpty();
  }
}
