package laurel.dsl.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import laurel.dsl.cli.Invocation.Source;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.comparison.PolicyComparison;
import laurel.dsl.comparison.PolicyDifference;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.eligibility.Eligibility;
import laurel.dsl.eligibility.Finding;
import laurel.dsl.point.Register;
import laurel.dsl.point.Statement;
import laurel.dsl.point.Treatment;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.PolicyJson;
import laurel.dsl.scenario.ScenarioReport;
import laurel.dsl.text.BilingualText;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Results for people, or as JSON. */
final class Report {

  private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

  private static final BilingualText UNMENTIONED = BilingualText.of("未提及", "not mentioned");

  private final PrintStream out;
  private final boolean json;

  Report(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void line(String line) {
    out.println(line);
  }

  void text(String text) {
    out.print(text);
  }

  private void json(Object value) {
    out.println(JSON.writeValueAsString(value));
  }

  void diagnostics(Path file, String text, List<Diagnostic> diagnostics) {
    if (json) {
      json(Map.of("file", file.toString(), "diagnostics", diagnostics));
    } else {
      DiagnosticPrinter.print(file.toString(), text, diagnostics, out);
    }
  }

  void checked(List<Source> sources) {
    for (Source source : sources) {
      Optional<Policy> policy = source.compilation().policy();
      if (json) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("file", source.file().toString());
        policy.ifPresent(
            p -> {
              result.put("hash", PolicyJson.hash(p));
              result.put("notYet", Register.notYet(p));
              result.put("publishable", Register.blocking(p).isEmpty());
            });
        result.put("diagnostics", source.compilation().diagnostics());
        json(result);
        continue;
      }
      diagnostics(source.file(), source.text(), source.compilation().diagnostics());
      policy.ifPresent(p -> verdict(source.file(), p));
    }
  }

  /** Ready where all that is stated is treated; otherwise which points are not. */
  private void verdict(Path file, Policy policy) {
    String hash = PolicyJson.hash(policy).substring(0, 12);
    List<Statement> notYet = Register.notYet(policy);
    List<Statement> blocking = Register.blocking(policy);
    if (notYet.isEmpty()) {
      out.println(file + "：可以发布 / ready，" + hash);
      return;
    }
    out.println(
        file
            + (blocking.isEmpty()
                ? "：编译通过，系统还不能全部执行 / compiles; not all of it is carried out yet，"
                : "：编译通过，暂不能发布 / compiles; not published yet，")
            + hash);
    notYet.stream()
        .collect(Collectors.groupingBy(Statement::point, TreeMap::new, Collectors.toList()))
        .forEach(
            (point, statements) ->
                out.println(
                    "  "
                        + (point.blocksPublication()
                            ? "执行以前不能发布 / blocks publication"
                            : both(Treatment.NOT_YET.text()))
                        + "  "
                        + both(point.title())
                        + cited(
                            statements.stream()
                                .flatMap(statement -> statement.clauses().stream())
                                .distinct()
                                .toList())));
  }

  void baseline(Path file, Baseline baseline, List<Baseline.Result> results) {
    if (json) {
      json(Map.of("file", file.toString(), "baseline", baseline.title(), "results", results));
      return;
    }
    out.println(file + " ↔ " + baseline.title());
    for (Baseline.Result result : results) {
      out.println(
          "  "
              + both(result.standing().text())
              + "  "
              + both(result.constraint().text())
              + cited(result.constraint().clauses())
              + (result.said().isEmpty()
                  ? ""
                  : "  ←  "
                      + result.said().stream().map(Report::said).collect(Collectors.joining("；"))));
    }
  }

  void coverage(Path file, Coverage coverage) {
    if (json) {
      json(Map.of("file", file.toString(), "coverage", coverage));
      return;
    }
    out.println(file);
    coverage.entries().forEach(this::entry);
    for (Treatment treatment : Treatment.values()) {
      out.println("  " + both(treatment.text()) + "：" + coverage.count(treatment));
    }
    out.println("  " + both(UNMENTIONED) + "：" + coverage.unmentioned().size());
    coverage.gaps().forEach(gap -> out.println("  缺号 / number left out: " + gap.missing().zh()));
    coverage.notInText().forEach(clause -> out.println("  原文没有 / not in the text: " + clause.zh()));
  }

  /** A clause, its treatment, and the points that keep it from being carried out. */
  private void entry(Coverage.Entry entry) {
    String words = entry.words().replace('\n', ' ');
    int shown = Math.min(24, words.codePointCount(0, words.length()));
    String weaker =
        entry.statements().stream()
            .filter(statement -> statement.treatment() != Treatment.CARRIED_OUT)
            .map(s -> s.point().title().zh() + "（" + s.treatment().text().zh() + "）")
            .distinct()
            .collect(Collectors.joining("、"));
    out.println(
        "  "
            + both(entry.treatment().map(Treatment::text).orElse(UNMENTIONED))
            + "  "
            + entry.clause().zh()
            + "  "
            + words.substring(0, words.offsetByCodePoints(0, shown))
            + (weaker.isEmpty() ? "" : "  ← " + weaker));
  }

  void comparison(PolicyComparison comparison) {
    if (json) {
      json(comparison);
      return;
    }
    for (PolicyComparison.Row row : comparison.rows()) {
      out.println("## " + both(row.dimension().text()));
      row.cells()
          .forEach(
              (name, aspects) ->
                  out.println(
                      "  "
                          + name
                          + (row.strictest().contains(name) ? "（最严 / strictest）" : "")
                          + "："
                          + (aspects.isEmpty()
                              ? "—"
                              : aspects.stream()
                                  .map(Report::said)
                                  .collect(Collectors.joining("；")))));
    }
  }

  private static String said(Aspect aspect) {
    String about =
        aspect.subject() + (aspect.forWhom().isEmpty() ? "" : "（" + aspect.forWhom() + "）");
    return (about.isEmpty() ? "" : about + " ") + aspect.value().zh() + cited(aspect.clauses());
  }

  void difference(PolicyDifference difference) {
    if (json) {
      json(difference);
      return;
    }
    if (difference.changes().isEmpty()) {
      out.println("含义相同 / the same in meaning");
    }
    for (PolicyDifference.Change change : difference.changes()) {
      out.println(
          both(change.dimension().text())
              + "  "
              + change.subject()
              + (change.forWhom().isEmpty() ? "" : "（" + change.forWhom() + "）")
              + "："
              + change.before().map(a -> a.value().zh() + cited(a.clauses())).orElse("无")
              + " → "
              + change.after().map(a -> a.value().zh() + cited(a.clauses())).orElse("无")
              + "  "
              + both(change.effect().text()));
    }
  }

  void eligibility(Eligibility eligibility) {
    if (json) {
      json(
          Map.of(
              "verdict", eligibility.verdict(),
              "failing", eligibility.failing(),
              "open", eligibility.open()));
      return;
    }
    out.println(both(eligibility.verdict().text()));
    for (Finding finding : eligibility.findings()) {
      out.println("  " + finding.reason().zh());
      out.println("  " + finding.reason().en());
    }
  }

  void scenarios(Path file, ScenarioReport report) {
    if (json) {
      json(Map.of("file", file.toString(), "report", report));
      return;
    }
    report
        .results()
        .forEach(result -> out.println((result.holds() ? "✓ " : "✗ ") + result.scenario().title()));
    long met = report.coverage().stream().filter(ScenarioReport.Coverage::met).count();
    long failed = report.coverage().stream().filter(ScenarioReport.Coverage::failed).count();
    int all = report.coverage().size();
    out.println(
        file
            + "：%d 个示例；条件 %d 条，有符合的例子 %d 条，有不符合的例子 %d 条 / %d examples; of %d conditions %d met once, %d failed once"
                .formatted(
                    report.results().size(),
                    all,
                    met,
                    failed,
                    report.results().size(),
                    all,
                    met,
                    failed));
  }

  private static String both(BilingualText text) {
    return text.zh() + " / " + text.en();
  }

  private static String cited(List<Clause> clauses) {
    return clauses.isEmpty() ? "" : "【" + Clause.join(clauses).zh() + "】";
  }
}
