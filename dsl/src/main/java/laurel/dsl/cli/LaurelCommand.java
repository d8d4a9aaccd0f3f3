package laurel.dsl.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.cli.Invocation.Misuse;
import laurel.dsl.cli.Invocation.Source;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.comparison.PolicyComparison;
import laurel.dsl.comparison.PolicyDifference;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.Verdict;
import laurel.dsl.lsp.RegulationLanguageServer;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.scenario.ScenarioReport;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;

/** The command line of the language. Exit status: 0 no findings, 1 findings, 2 wrong usage. */
public final class LaurelCommand {

  static final String USAGE =
      """
      桂冠办法语言 / Laurel's regulation language

        check    [--json] [--baseline 基准] FILE…   检查 / errors and warnings; against rules from above
        compile  FILE…                             编译成政策 JSON / canonical policy as JSON
        format   [--lang zh|en] [--check] [--write] FILE…   排版、中英互换 / lay out, spell in one language
        coverage [--json] FILE…                    办法原文每一条的处理 / what becomes of each clause
        compare  [--json] FILE FILE…               并列比较 / side by side
        diff     [--json] OLD NEW                  含义上的差别 / difference in meaning
        explain  [--json] --applicant FACTS.json FILE   逐条说明理由 / reasons for one applicant
        test     [--json] FILE…                    运行示例 / run the examples
        lsp                                        语言服务（标准输入输出）/ language server on stdio
      """;

  private static final Map<String, Boolean> OPTIONS =
      Map.of(
          "json", false,
          "check", false,
          "write", false,
          "lang", true,
          "baseline", true,
          "applicant", true);

  private final Invocation invocation;
  private final Report report;

  private LaurelCommand(Invocation invocation, PrintStream out) {
    this.invocation = invocation;
    this.report = new Report(out, invocation.has("json"));
  }

  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(Arrays.asList(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) throws IOException {
    if (arguments.isEmpty()) {
      out.print(USAGE);
      return 2;
    }
    try {
      return new LaurelCommand(Invocation.of(arguments, OPTIONS), out).run();
    } catch (Misuse e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  private int run() throws Misuse, IOException {
    return switch (invocation.verb()) {
      case "check" -> check(files(1));
      case "compile" -> compile(files(1));
      case "format" -> format(files(1));
      case "coverage" -> coverage(files(1));
      case "compare" -> compare(files(2));
      case "diff" -> diff(files(2));
      case "explain" -> explain(files(1));
      case "test" -> test(files(1));
      case "lsp" -> RegulationLanguageServer.serve(System.in, System.out);
      default -> throw new Misuse(USAGE);
    };
  }

  private List<Path> files(int least) throws Misuse {
    if (invocation.files().size() < least) {
      throw new Misuse(USAGE);
    }
    return invocation.files();
  }

  private int check(List<Path> files) throws Misuse {
    Optional<Baseline> baseline = Optional.empty();
    if (invocation.has("baseline")) {
      baseline = Optional.of(baseline(Path.of(invocation.option("baseline").orElseThrow())));
    }
    var sources = new ArrayList<Source>();
    for (Path file : files) {
      sources.add(Source.read(file));
    }
    report.checked(sources);
    boolean found = sources.stream().anyMatch(s -> !s.compilation().errors().isEmpty());
    for (Source source : sources) {
      if (baseline.isPresent() && source.compilation().policy().isPresent()) {
        List<Baseline.Result> results = baseline.get().check(source.policy());
        report.baseline(source.file(), baseline.get(), results);
        found |= results.stream().anyMatch(r -> r.standing() == Baseline.Standing.WEAKER);
      }
    }
    return found ? 1 : 0;
  }

  private static Baseline baseline(Path file) throws Misuse {
    var compiled =
        RegulationCompiler.compileBaseline(
            new String(Invocation.bytes(file), StandardCharsets.UTF_8));
    return compiled
        .baseline()
        .orElseThrow(
            () ->
                new Misuse(
                    file
                        + "："
                        + compiled.diagnostics().getFirst().message().zh()
                        + " / "
                        + compiled.diagnostics().getFirst().message().en()));
  }

  private int compile(List<Path> files) throws Misuse {
    boolean failed = false;
    for (Path file : files) {
      Source source = Source.read(file);
      if (source.compilation().policy().isEmpty()) {
        report.checked(List.of(source));
        failed = true;
      } else {
        report.line(PolicyJson.writeIndented(source.policy()));
      }
    }
    return failed ? 1 : 0;
  }

  private int format(List<Path> files) throws Misuse, IOException {
    boolean found = false;
    for (Path file : files) {
      String text = new String(Invocation.bytes(file), StandardCharsets.UTF_8);
      var formatted =
          RegulationFormatter.format(
              text, language().orElseGet(() -> RegulationFormatter.languageOf(text)));
      if (formatted.text().isEmpty()) {
        report.diagnostics(file, text, formatted.diagnostics());
        found = true;
      } else if (invocation.has("check")) {
        if (!formatted.text().get().equals(text)) {
          report.line(file + "：排版不一致 / not formatted");
          found = true;
        }
      } else if (invocation.has("write")) {
        Files.writeString(file, formatted.text().get());
      } else {
        report.text(formatted.text().get());
      }
    }
    return found ? 1 : 0;
  }

  private Optional<Language> language() throws Misuse {
    if (!invocation.has("lang")) {
      return Optional.empty();
    }
    return switch (invocation.option("lang").orElseThrow().toLowerCase(Locale.ROOT)) {
      case "zh" -> Optional.of(Language.ZH);
      case "en" -> Optional.of(Language.EN);
      default -> throw new Misuse("--lang zh|en");
    };
  }

  private int coverage(List<Path> files) throws Misuse {
    boolean found = false;
    for (Path file : files) {
      Source source = Source.read(file);
      Policy policy = source.policy();
      Coverage coverage =
          Coverage.of(
              policy,
              source
                  .measure()
                  .orElseThrow(
                      () -> new Misuse(file + "：找不到办法原文 / the measure's text is not beside it")));
      report.coverage(file, coverage);
      found |= !coverage.unmentioned().isEmpty();
    }
    return found ? 1 : 0;
  }

  private int compare(List<Path> files) throws Misuse {
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (Path file : files) {
      policies.put(file.toString(), Source.read(file).policy());
    }
    report.comparison(PolicyComparison.of(policies));
    return 0;
  }

  private int diff(List<Path> files) throws Misuse {
    PolicyDifference difference =
        PolicyDifference.between(
            Source.read(files.get(0)).policy(), Source.read(files.get(1)).policy());
    report.difference(difference);
    return difference.changes().isEmpty() ? 0 : 1;
  }

  private int explain(List<Path> files) throws Misuse {
    Policy policy = Source.read(files.getFirst()).policy();
    Path facts = Path.of(invocation.option("applicant").orElseThrow(() -> new Misuse(USAGE)));
    Eligibility eligibility =
        Eligibility.of(policy, FactsFile.read(Invocation.bytes(facts), policy));
    report.eligibility(eligibility);
    return eligibility.verdict() == Verdict.MET ? 0 : 1;
  }

  private int test(List<Path> files) throws Misuse {
    boolean failed = false;
    for (Path file : files) {
      Source source = Source.read(file);
      if (source.compilation().policy().isEmpty()) {
        report.checked(List.of(source));
        failed = true;
      } else {
        report.scenarios(file, ScenarioReport.of(source.policy()));
      }
    }
    return failed ? 1 : 0;
  }
}
