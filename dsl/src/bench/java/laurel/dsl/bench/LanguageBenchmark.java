package laurel.dsl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Twelve conditions on one applicant, all that fail with their clauses, against the rivals in the
 * same run; and a regulation of 300 lines compiled. Results are compared before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

  private static final LocalDate SUBMITTED = LocalDate.of(2024, 3, 20);
  private static final Set<Integer> EXPECTED = Set.of(2, 5, 7, 8);
  private static final Map<String, Double> LIMITS_MICROS =
      Map.of("compile300Lines", 5_000.0, "laurel", 2.0);

  private static final String CONDITIONS =
      """
      条件 组织 必须
          「1」 「登记地」在辖区【第三条】
          「2」 「运行年限」不少于3年【第三条】
          「3」 「员工数」不少于20名【第三条】
          「4」 「营收」不少于2000万元【第三条】
          「5」 「研发占比」不少于3.5%【第三条】
          「6」 「行业」属于「制造」「服务」「施工」【第三条】
          「7」 如果「行业」是「施工」，那么有「优质工程奖」【第三条】
          「8」 近3年没有「事故」【第三条】
          「9」 近3年没有「违法」【第三条】
          「10」 有「认证」或有「其他认证」【第三条】
          「11」 有「首席质量官」【第三条】
          「12」 没有「失信」【第三条】
      """;

  private final Policy policy = policy();
  private final ApplicantFacts applicant = applicant();
  private final String text = longText();
  private Rivals.Rival cel = Set::of;
  private Rivals.Rival camunda = Set::of;
  private Rivals.Rival kie = Set::of;
  private Rivals.Rival cedar = Set::of;

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Policy policy() {
    String base = read("src/test/resources/examples/base.laurel");
    String text =
        base.substring(0, base.indexOf("条件 组织"))
            + CONDITIONS
            + base.substring(base.indexOf("程序\n"));
    return RegulationCompiler.compile(text).policy().orElseThrow();
  }

  private static ApplicantFacts applicant() {
    return new ApplicantFacts(
        RecipientKind.ORGANISATION,
        Map.ofEntries(
            Map.entry("登记地", new FactValue.Words("某市城区")),
            Map.entry("运行年限", new FactValue.Whole(2)),
            Map.entry("员工数", new FactValue.Whole(50)),
            Map.entry("营收", new FactValue.Sum(3_000_000_000L)),
            Map.entry("研发占比", new FactValue.Share(300)),
            Map.entry("行业", new FactValue.Words("施工")),
            Map.entry("优质工程奖", new FactValue.Flag(false)),
            Map.entry("事故", new FactValue.LastOn(LocalDate.of(2023, 1, 5))),
            Map.entry("违法", new FactValue.Never()),
            Map.entry("认证", new FactValue.Flag(false)),
            Map.entry("其他认证", new FactValue.Flag(true)),
            Map.entry("首席质量官", new FactValue.Flag(true)),
            Map.entry("失信", new FactValue.Flag(false))),
        Map.of(),
        SUBMITTED);
  }

  /** The same facts by the rivals' names; days as numbers, the look-back computed beforehand. */
  private static Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("place", "某市城区");
    facts.put("years", 2L);
    facts.put("staff", 50L);
    facts.put("revenue", 3_000_000_000L);
    facts.put("share", 300L);
    facts.put("industry", "施工");
    facts.put("prize", false);
    facts.put("accident", LocalDate.of(2023, 1, 5).toEpochDay());
    facts.put("violation", -1L);
    facts.put("cutoff", SUBMITTED.minusYears(3).plusDays(1).toEpochDay());
    facts.put("certified", false);
    facts.put("otherwise", true);
    facts.put("officer", true);
    facts.put("blacklisted", false);
    return facts;
  }

  /** Baoding's measure with conditions added until it has 300 lines. */
  private static String longText() {
    var text =
        new StringBuilder(
            read("../tenants/src/main/resources/municipalities/baoding/regulation.laurel"));
    text.append("\n条件 组织 鼓励\n");
    for (int i = 0; text.toString().lines().count() < 300; i++) {
      text.append("    「鼓励%1$d」  近5年有「奖励%1$d」或「投入%1$d」不少于%1$d万元  【第四条】\n".formatted(i + 1));
    }
    return text.toString();
  }

  @Setup
  public void prepare() throws Exception {
    if (RegulationCompiler.compile(text).policy().isEmpty()) {
      throw new IllegalStateException("the long text does not compile");
    }
    cel = Rivals.cel(facts());
    camunda = Rivals.camunda(facts());
    kie = Rivals.kie(facts());
    cedar = Rivals.cedar(facts());
    same("laurel", laurel());
    same("cel", cel.failing());
    same("camunda", camunda.failing());
    same("kie", kie.failing());
    same("cedar", cedar.failing());
  }

  private static void same(String name, Set<Integer> failing) {
    if (!failing.equals(EXPECTED)) {
      throw new IllegalStateException(name + " finds " + failing + ", not " + EXPECTED);
    }
  }

  @Benchmark
  public Compilation compile300Lines() {
    return RegulationCompiler.compile(text);
  }

  /** With the reasons put together: condition, clauses and the values seen. */
  @Benchmark
  public Set<Integer> laurel() {
    var failing = new TreeSet<Integer>();
    for (Finding finding : Eligibility.of(policy, applicant).failing()) {
      failing.add(Integer.parseInt(finding.condition().text()));
    }
    return failing;
  }

  @Benchmark
  public Set<Integer> cel() throws Exception {
    return cel.failing();
  }

  @Benchmark
  public Set<Integer> feelCamunda() throws Exception {
    return camunda.failing();
  }

  @Benchmark
  public Set<Integer> feelKie() throws Exception {
    return kie.failing();
  }

  @Benchmark
  public Set<Integer> cedarJava() throws Exception {
    return cedar.failing();
  }

  /** Runs all and prints each against its limit or as so many times ours. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(LanguageBenchmark.class.getName())
                    .jvmArgsAppend("--enable-native-access=ALL-UNNAMED")
                    .build())
            .run();
    Map<String, Double> micros = new HashMap<>();
    results.forEach(
        r -> micros.put(r.getPrimaryResult().getLabel(), r.getPrimaryResult().getScore()));
    double ours = micros.getOrDefault("laurel", Double.NaN);
    micros.forEach(
        (name, time) -> {
          Double limit = LIMITS_MICROS.get(name);
          System.out.println(
              limit == null
                  ? "%s: %.2f µs, %.1f times ours".formatted(name, time, time / ours)
                  : "%s: %.2f µs, %.2f of its limit of %.0f µs"
                      .formatted(name, time, time / limit, limit));
        });
  }
}
