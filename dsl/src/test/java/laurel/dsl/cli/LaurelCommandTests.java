package laurel.dsl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import laurel.dsl.Cities;
import laurel.dsl.policy.PolicyJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command line: words for people, exit status for machines. */
class LaurelCommandTests {

  private static final String EXAMPLES = "src/test/resources/examples/";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private int run(String... arguments) throws IOException {
    return LaurelCommand.run(
        List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void checksAGoodFile() throws IOException {
    assertThat(run("check", EXAMPLES + "good/01-smallest.laurel")).isZero();
    assertThat(printed()).contains("可以发布");
  }

  /** What the system does not carry out is never called ready. */
  @Test
  void neverCallsReadyWhatIsNotCarriedOut() throws IOException {
    assertThat(run("check", city("yining"))).isZero();
    assertThat(printed())
        .doesNotContain("可以发布")
        .contains("编译通过，系统还不能全部执行", "还不能执行 / not carried out yet  评审组人数", "L054");
    printed.reset();
    assertThat(run("check", EXAMPLES + "every-point.laurel")).isZero();
    assertThat(printed())
        .doesNotContain("可以发布")
        .contains("暂不能发布", "执行以前不能发布 / blocks publication  到会人数 / quorum【第十条】", "L072");
  }

  @Test
  void underlinesTheFaultAndNamesTheClause() throws IOException {
    assertThat(run("check", EXAMPLES + "bad/01-unknown-keyword.laurel")).isEqualTo(1);
    assertThat(printed()).contains("L010", "【第二条】", "^^^^", "是不是「名额」", "Did you mean \"quota\"?");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThat(run("check", "no-such-file.laurel")).isEqualTo(2);
    assertThat(run("check")).isEqualTo(2);
    assertThat(run("frobnicate", "x")).isEqualTo(2);
  }

  private static String city(String name) {
    return "../tenants/src/main/resources/municipalities/" + name + "/regulation.laurel";
  }

  @Test
  void compilesToTheCanonicalPolicy() throws IOException {
    assertThat(run("compile", city("wuwei"))).isZero();
    assertThat(PolicyJson.hash(PolicyJson.read(printed())))
        .isEqualTo(PolicyJson.hash(Cities.policy("wuwei")));
    assertThat(run("compile", EXAMPLES + "bad/01-unknown-keyword.laurel")).isEqualTo(1);
  }

  @Test
  void formatsIntoEitherLanguageAndChecksTheLayout(@TempDir Path folder) throws IOException {
    assertThat(run("format", "--check", city("wuwei"))).isZero();
    assertThat(run("format", "--lang", "en", city("wuwei"))).isZero();
    assertThat(printed()).contains("quota", "in principle at most 3", "【Article 4】");
    Path copy = folder.resolve("copy.laurel");
    Files.writeString(copy, Cities.text("wuwei").replace("    周期        ", "  周期 "));
    assertThat(run("format", "--check", copy.toString())).isEqualTo(1);
    assertThat(run("format", "--write", copy.toString())).isZero();
    assertThat(Files.readString(copy)).isEqualTo(Cities.text("wuwei"));
    assertThat(run("format", "--lang", "fr", copy.toString())).isEqualTo(2);
    assertThat(run("format", EXAMPLES + "bad/03-unclosed-name.laurel")).isEqualTo(1);
  }

  @Test
  void showsWhatBecomesOfEachClause() throws IOException {
    assertThat(run("coverage", city("yining"))).isZero();
    assertThat(printed())
        .contains("执行 / carried out：", "未提及 / not mentioned：0", "缺号", "（十五）")
        .contains("还不能执行 / not carried out yet  （十）", "← ", "评审组人数（还不能执行）");
    assertThat(run("coverage", EXAMPLES + "good/01-smallest.laurel")).isEqualTo(2);
  }

  @Test
  void comparesAndTellsDifferences() throws IOException {
    assertThat(run("compare", city("wuwei"), city("baoding"))).isZero();
    assertThat(printed()).contains("最严 / strictest", "未规定");
    assertThat(run("diff", city("wuwei"), city("wuwei"))).isZero();
    assertThat(run("diff", city("wuwei"), city("baoding"))).isEqualTo(1);
    assertThat(printed()).contains("更宽 / looser", "更严 / stricter");
    assertThat(run("diff", city("wuwei"))).isEqualTo(2);
  }

  @Test
  void explainsAnApplicant(@TempDir Path folder) throws IOException {
    Path facts = folder.resolve("facts.json");
    Files.writeString(
        facts,
        """
        {"applicant": "组织", "submittedOn": "2024-03-20",
         "facts": {"注册登记地": "武威市", "正常运行年限": 2, "违反法律法规的行为": "2023-01-01"},
         "findings": {"具有良好的质量诚信记录和社会声誉": true}}
        """);
    assertThat(run("explain", "--applicant", facts.toString(), city("wuwei"))).isEqualTo(1);
    assertThat(printed())
        .contains("第十条（一） 在本市注册登记并正常运行3年以上：不符合（", "正常运行年限：2")
        .contains("Article 10(6) 近3年无违反法律法规的行为: not met (违反法律法规的行为: 2023-01-01)");
    Files.writeString(facts, "{\"facts\": {\"没有问过\": 1}}");
    assertThat(run("explain", "--applicant", facts.toString(), city("wuwei"))).isEqualTo(2);
    assertThat(run("explain", city("wuwei"))).isEqualTo(2);
  }

  @Test
  void runsTheExamplesInAFile() throws IOException {
    assertThat(run("test", city("wuwei"))).isZero();
    assertThat(printed()).contains("✓ 成立两年的企业不能申报", "条件 10 条，有符合的例子 10 条");
  }

  @Test
  void checksAgainstABaseline(@TempDir Path folder) throws IOException {
    Path baseline = folder.resolve("baseline.laurel");
    Files.writeString(baseline, "基准「省」\n    公示 不少于7个工作日【第一条】\n    奖金 不超过50万元【第二条】\n");
    assertThat(run("check", "--baseline", baseline.toString(), city("wuwei"))).isEqualTo(1);
    assertThat(printed()).contains("不足 / weaker  公示不少于7个工作日", "更严 / stricter  奖金不超过500,000元");
    assertThat(run("check", "--baseline", city("wuwei"), city("wuwei"))).isEqualTo(2);
  }

  @Test
  void answersInJson() throws IOException {
    for (String verb : List.of("check", "coverage", "test", "compare", "diff")) {
      printed.reset();
      run(verb, "--json", city("wuwei"), city("yining"));
      for (String document : printed().split("(?m)^(?=[{])", 0)) {
        if (!document.isBlank()) {
          assertThat(JsonMapper.shared().readTree(document).isObject()).as(verb).isTrue();
        }
      }
    }
    assertThat(run("check", "--jsom", city("wuwei"))).isEqualTo(2);
  }
}
