package laurel.audit;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import laurel.tenants.Tenants;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the chains of all tenants from the command line, beside a Laurel that runs or without one:
 * a line a tenant in both languages. Gives 0 where all are whole, 1 where one is not, 2 where it
 * could not look.
 */
public final class AuditCommand {

  /** What the check needs of the program; not found by the program's own scan. */
  @ComponentScan("laurel.tenants.database")
  @Import({AuditFiles.class, Seal.class, Anchors.class, AuditCheck.class})
  static final class Inspection {}

  private AuditCommand() {}

  /**
   * Checks and prints.
   *
   * @param arguments settings as for the program, {@code --json} for one JSON array
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    boolean json = Arrays.asList(arguments).contains("--json");
    String[] settings =
        Arrays.stream(arguments).filter(a -> !a.equals("--json")).toArray(String[]::new);
    try (var context = application().run(settings)) {
      List<AuditReport> reports =
          context.getBean(Tenants.class).all().stream()
              .map(context.getBean(AuditCheck.class)::check)
              .toList();
      out.println(json ? json(reports) : String.join("\n", lines(reports)));
      return reports.stream().anyMatch(report -> report.finding().isPresent()) ? 1 : 0;
    } catch (RuntimeException e) {
      err.println(
          "无法检查。Can not check: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
      return 2;
    }
  }

  private static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(Inspection.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            "laurel.database.inspect=true",
            "spring.main.banner-mode=off",
            "logging.level.org.springframework.boot.SpringApplication=off");
  }

  private static List<String> lines(List<AuditReport> reports) {
    return reports.stream()
        .map(
            report ->
                "%s（%s）：%s %s: %s"
                    .formatted(
                        report.tenant().name().zh(),
                        report.tenant().slug(),
                        report.text().zh(),
                        report.tenant().name().en(),
                        report.text().en()))
        .toList();
  }

  private static String json(List<AuditReport> reports) {
    return JsonMapper.shared()
        .writeValueAsString(reports.stream().map(AuditCommand::values).toList());
  }

  private static Map<String, Object> values(AuditReport report) {
    var values = new LinkedHashMap<String, Object>();
    values.put("tenant", report.tenant().slug());
    values.put("whole", report.finding().isEmpty());
    values.put("records", report.records());
    values.put("anchored", report.anchored());
    report
        .finding()
        .ifPresent(
            finding -> {
              values.put("finding", finding.kind().name());
              values.put("record", finding.record());
            });
    values.put("zh", report.text().zh());
    values.put("en", report.text().en());
    return values;
  }
}
