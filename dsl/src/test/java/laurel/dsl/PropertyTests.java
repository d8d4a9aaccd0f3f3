package laurel.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.policy.Condition;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text and every applicant. */
class PropertyTests {

  private static final List<String> FACTS = List.of("甲事", "乙事", "丙事");

  /** A condition's test, made by the grammar's own rules. */
  @Provide
  Arbitrary<String> requirement() {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            number().map(n -> "「运行年限」不少于" + n + "年"),
            number().map(n -> "「员工数」超过" + n + "名"),
            number().map(n -> "「营收」少于" + n + "万元"),
            number().map(n -> "「占比」不超过" + n + "%"),
            number().map(n -> "「成立日」不早于20" + (10 + n) + "年2月" + (1 + n) + "日"),
            number().map(n -> "近" + n + "年「专利」不少于2个"),
            Combinators.combine(number(), fact()).as((n, f) -> "近" + n + "年没有「事件" + f + "」"),
            Combinators.combine(number(), fact()).as((n, f) -> "近" + n + "个月有「事件" + f + "」"),
            fact().map(f -> "有「" + f + "」"),
            fact().map(f -> "没有「" + f + "」"),
            Arbitraries.of("「登记地」在辖区", "「登记地」不在辖区", "「行业」属于「制造」「服务」", "「行业」不是「建筑」"),
            Arbitraries.of("同一组织没有本届申报", "同一集团有有效奖项"));
    Arbitrary<String> pair =
        Combinators.combine(leaf, leaf, Arbitraries.of("且", "或", "，且", "，或"))
            .as((a, b, and) -> a + and + b);
    Arbitrary<String> either = Arbitraries.oneOf(leaf, pair);
    return Arbitraries.oneOf(
        either,
        Combinators.combine(either, either).as((a, b) -> "如果" + a + "，那么" + b),
        pair.map(p -> "并非（" + p + "）"),
        Combinators.combine(leaf, leaf, leaf)
            .as((a, b, c) -> "下列至少2项（" + a + "；" + b + "；" + c + "）"));
  }

  private static Arbitrary<Integer> number() {
    return Arbitraries.integers().between(1, 9);
  }

  private static Arbitrary<String> fact() {
    return Arbitraries.of(FACTS);
  }

  @Provide
  Arbitrary<String> regulation() {
    return Combinators.combine(
            requirement().list().ofMinSize(1).ofMaxSize(8),
            Arbitraries.of("必须", "不得", "鼓励"),
            number(),
            Arbitraries.of("", "# 注\n", "  # 句后\n"))
        .as(
            (requirements, modality, quota, comment) -> {
              var text = new StringBuilder();
              for (int i = 0; i < requirements.size(); i++) {
                text.append("    「条件").append(i).append("」 ").append(requirements.get(i));
                text.append("【第三条（").append("一二三四五六七八".charAt(i)).append("）】\n");
                text.append(comment);
              }
              return Fragments.inPlace("奖项", "    名额 组织原则上不超过" + quota + "个【第二条】\n")
                  + "条件 组织 "
                  + modality
                  + "\n"
                  + text;
            });
  }

  @Property(tries = 150)
  void formattingNeverChangesWhatATextSays(@ForAll("regulation") String text) {
    Policy policy = policyOf(text);
    for (Language language : Language.values()) {
      String formatted = RegulationFormatter.format(text, language).text().orElseThrow();
      assertThat(policyOf(formatted)).isEqualTo(policy);
      assertThat(RegulationFormatter.format(formatted, language).text()).contains(formatted);
    }
    assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
  }

  /** The policy, warnings or not; conditions here contradict one another on purpose. */
  private static Policy policyOf(String text) {
    Compilation compilation = RegulationCompiler.compile(text);
    return compilation.policy().orElseThrow(() -> new AssertionError(text + compilation.errors()));
  }

  /** A text in which facts have one type each, with an applicant of whom some facts are known. */
  @Property(tries = 200)
  void bothEvaluatorsAgree(
      @ForAll("regulation") String text, @ForAll("known") List<Optional<Integer>> known) {
    Compilation compilation = RegulationCompiler.compile(text);
    if (compilation.policy().isEmpty()) {
      return;
    }
    agree(compilation.policy().get(), known);
  }

  @Property(tries = 60)
  void bothEvaluatorsAgreeOnTheFoundingMeasures(@ForAll("known") List<Optional<Integer>> known) {
    for (var file : Cities.files()) {
      agree(RegulationCompiler.compile(Cities.read(file)).policy().orElseThrow(), known);
    }
  }

  private static void agree(Policy policy, List<Optional<Integer>> known) {
    for (RecipientKind recipient : policy.recipients()) {
      ApplicantFacts applicant = applicant(policy, recipient, known);
      List<Optional<Boolean>> quick =
          Eligibility.of(policy, applicant).findings().stream()
              .map(finding -> truth(finding.verdict()))
              .toList();
      assertThat(quick).isEqualTo(NaiveEvaluation.of(policy, applicant));
    }
  }

  private static Optional<Boolean> truth(Verdict verdict) {
    return switch (verdict) {
      case MET -> Optional.of(true);
      case NOT_MET -> Optional.of(false);
      case NOT_YET_KNOWN -> Optional.empty();
    };
  }

  @Provide
  Arbitrary<List<Optional<Integer>>> known() {
    return Arbitraries.integers().between(0, 12).optional(0.8).list().ofSize(40);
  }

  private static ApplicantFacts applicant(
      Policy policy, RecipientKind recipient, List<Optional<Integer>> known) {
    Map<String, FactValue> facts = new HashMap<>();
    Map<String, Boolean> findings = new HashMap<>();
    int i = 0;
    for (Fact fact : policy.factsFor(recipient)) {
      known.get(i++ % known.size()).ifPresent(n -> facts.put(fact.name(), value(fact, n)));
    }
    for (Condition condition : policy.conditionsFor(recipient).toList()) {
      known.get(i++ % known.size()).ifPresent(n -> findings.put(condition.text(), n > 5));
    }
    return new ApplicantFacts(recipient, facts, findings, LocalDate.of(2024, 2, 29));
  }

  private static FactValue value(Fact fact, int n) {
    return switch (fact.type()) {
      case PLACE -> new FactValue.Words(n > 5 ? "某市城区" : "邻市");
      case TEXT -> new FactValue.Words(List.of("制造", "服务", "建筑", "施工").get(n % 4));
      case YEARS, MONTHS, DAYS, COUNT -> new FactValue.Whole(n);
      case MONEY -> new FactValue.Sum(n * 1_000_000L);
      case PERCENT -> new FactValue.Share(n * 100);
      case DATE -> new FactValue.Day(LocalDate.of(2010 + n, 2, 1 + n));
      case FLAG -> new FactValue.Flag(n > 5);
      case EVENT ->
          n == 0
              ? new FactValue.Never()
              : new FactValue.LastOn(LocalDate.of(2024 - n, 2, 28).plusDays(n % 3));
    };
  }

  @Property(tries = 200)
  void compilingNeverThrows(@ForAll("mangled") String text) {
    Compilation compilation = RegulationCompiler.compile(text);
    assertThat(compilation.policy().isPresent()).isEqualTo(compilation.errors().isEmpty());
    if (!text.isBlank()) {
      RegulationFormatter.format(text);
    }
  }

  @Provide
  Arbitrary<String> mangled() {
    Arbitrary<Integer> at = Arbitraries.integers().between(0, 100_000);
    return Combinators.combine(
            Arbitraries.of("wuwei", "baoding", "yining", "beijing"),
            at.list().ofMinSize(1).ofMaxSize(6),
            at.list().ofSize(6))
        .as(
            (city, places, sources) -> {
              var text = new StringBuilder(Cities.text(city));
              var all = new ArrayList<>(text.toString().lines().toList());
              for (int i = 0; i < places.size(); i++) {
                int place = places.get(i) % text.length();
                String word = all.get(sources.get(i) % all.size()).strip();
                switch (places.get(i) % 3) {
                  case 0 -> text.deleteCharAt(place);
                  case 1 -> text.insert(place, word.substring(0, Math.min(word.length(), 5)));
                  default -> text.setCharAt(place, word.isEmpty() ? '【' : word.charAt(0));
                }
              }
              return text.toString();
            });
  }

  @Property(tries = 500)
  void lookingBackIsTheSameWithAndWithoutDates(
      @ForAll("days") LocalDate event, @ForAll("days") LocalDate from, @ForAll("terms") Term term) {
    assertThat(term.reachesBackTo(event, from))
        .isEqualTo(!event.isBefore(term.firstDayLookingBack(from)));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(0, 3_000)
        .map(n -> LocalDate.of(2019, 12, 20).plusDays(n));
  }

  @Provide
  Arbitrary<Term> terms() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 40),
            Arbitraries.of(Term.Unit.YEARS, Term.Unit.MONTHS, Term.Unit.DAYS))
        .as(Term::new);
  }
}
