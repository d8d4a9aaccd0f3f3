package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Term;
import org.junit.jupiter.api.Test;

/** What a compiled policy says and decides. */
class PolicyTests {

  private static final LocalDate SUBMITTED = LocalDate.of(2024, 3, 20);

  private static final Path WUWEI =
      Path.of("../tenants/src/main/resources/municipalities/wuwei/regulation.laurel");

  private static Policy wuwei() throws IOException {
    return RegulationCompiler.compile(Files.readString(WUWEI)).policy().orElseThrow();
  }

  @Test
  void clausesReadAndPrintInBothLanguages() {
    for (String zh :
        List.of("第十条（一）", "第二十一条", "第一百零五条", "（十九）5", "六（三）", "文首", "第十六条第二款", "第十条第一款（二）")) {
      Clause clause = Clause.parse(zh).orElseThrow();
      assertThat(clause.zh()).isEqualTo(zh);
      assertThat(Clause.parse(clause.en())).contains(clause);
    }
    assertThat(Clause.parse("第条")).isEmpty();
  }

  @Test
  void termsEndOnTheCorrespondingDayOrTheLastOfTheMonth() {
    var years = new Term(5, Term.Unit.YEARS);
    assertThat(years.lastDayAfter(LocalDate.of(2024, 2, 29))).isEqualTo("2029-02-28");
    assertThat(years.lastDayCounting(LocalDate.of(2022, 1, 17))).isEqualTo("2027-01-16");
    assertThat(new Term(3, Term.Unit.YEARS).firstDayLookingBack(SUBMITTED)).isEqualTo("2021-03-21");
  }

  private static Eligibility check(Map<String, FactValue> facts, Map<String, Boolean> findings)
      throws IOException {
    return Eligibility.of(
        wuwei(), new ApplicantFacts(RecipientKind.ORGANISATION, facts, findings, SUBMITTED));
  }

  private static Map<String, FactValue> facts() {
    return new java.util.HashMap<>(
        Map.of(
            "注册登记地", new FactValue.Words("武威市凉州区"),
            "正常运行年限", new FactValue.Whole(3),
            "质量监督抽查或出口商品检验不合格", new FactValue.Never(),
            "行业", new FactValue.Words("制造"),
            "省级以上优质工程表彰", new FactValue.Flag(false),
            "质量、安全、环保、公共卫生等事故", new FactValue.LastOn(LocalDate.of(2021, 3, 20)),
            "因自身原因导致的重大投诉", new FactValue.Never(),
            "违反法律法规的行为", new FactValue.Never()));
  }

  @Test
  void whatNobodyFoundIsNotMet() throws IOException {
    Eligibility eligibility = check(facts(), Map.of());
    assertThat(eligibility.verdict()).isEqualTo(Verdict.NOT_YET_KNOWN);
    assertThat(eligibility.failing()).isEmpty();
    assertThat(eligibility.open()).hasSize(4);
  }

  @Test
  void allFailingClausesComeWithTheValuesTheySaw() throws IOException {
    Map<String, FactValue> facts = facts();
    facts.put("正常运行年限", new FactValue.Whole(2));
    facts.put("行业", new FactValue.Words("施工"));
    facts.put("质量、安全、环保、公共卫生等事故", new FactValue.LastOn(LocalDate.of(2021, 3, 21)));
    Eligibility eligibility = check(facts, Map.of("具有良好的质量诚信记录和社会声誉", false));
    assertThat(eligibility.verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(eligibility.failing())
        .extracting(finding -> Clause.join(finding.condition().clauses()).zh())
        .containsExactly("第十条（一）", "第十条（四）", "第十条（五）", "第十条（六）");
    Finding first = eligibility.failing().getFirst();
    assertThat(first.saw()).containsEntry("正常运行年限", new FactValue.Whole(2));
  }

  @Test
  void theConstructionClauseBindsConstructionFirmsOnly() throws IOException {
    assertThat(check(facts(), Map.of()).failing()).isEmpty();
    Map<String, FactValue> facts = facts();
    facts.put("行业", new FactValue.Words("施工"));
    facts.put("省级以上优质工程表彰", new FactValue.Flag(true));
    assertThat(check(facts, Map.of()).failing()).isEmpty();
  }
}
