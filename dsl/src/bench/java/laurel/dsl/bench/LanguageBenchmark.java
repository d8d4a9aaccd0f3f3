package laurel.dsl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.eligibility.ApplicantFacts;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.FactValue;
import laurel.dsl.policy.Fact;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.RecipientKind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The language against its limits: a measure compiled in 5 ms, an applicant decided in 2 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LanguageBenchmark {

  private static final Map<String, Double> LIMITS_MICROS =
      Map.of("compile", 5_000.0, "decide", 2.0);

  private final String text = text();
  private final Policy policy = RegulationCompiler.compile(text).policy().orElseThrow();
  private final ApplicantFacts applicant = applicant(policy);

  private static String text() {
    try {
      return Files.readString(
          Path.of("../tenants/src/main/resources/municipalities/wuwei/regulation.laurel"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ApplicantFacts applicant(Policy policy) {
    Map<String, FactValue> facts =
        policy.factsFor(RecipientKind.ORGANISATION).stream()
            .collect(
                Collectors.toMap(
                    Fact::name,
                    fact ->
                        switch (fact.type()) {
                          case PLACE -> new FactValue.Words("武威市");
                          case TEXT -> new FactValue.Words("施工");
                          case YEARS, MONTHS, COUNT -> new FactValue.Whole(2);
                          case FLAG -> new FactValue.Flag(false);
                          case EVENT -> new FactValue.LastOn(LocalDate.of(2023, 1, 1));
                          case DAYS -> new FactValue.Whole(2);
                          case MONEY -> new FactValue.Sum(2);
                          case PERCENT -> new FactValue.Share(2);
                          case DATE -> new FactValue.Day(LocalDate.of(2023, 1, 1));
                        }));
    return new ApplicantFacts(
        RecipientKind.ORGANISATION, facts, Map.of(), LocalDate.of(2024, 3, 20));
  }

  @Benchmark
  public Compilation compile() {
    return RegulationCompiler.compile(text);
  }

  @Benchmark
  public Eligibility decide() {
    return Eligibility.of(policy, applicant);
  }

  /** Runs both and prints each as a share of its limit. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(LanguageBenchmark.class.getName()).build()).run();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double micros = result.getPrimaryResult().getScore();
      double limit = LIMITS_MICROS.getOrDefault(name, Double.NaN);
      System.out.printf(
          "%s: %.2f µs, %.2f of its limit of %.0f µs%n", name, micros, micros / limit, limit);
    }
  }
}
