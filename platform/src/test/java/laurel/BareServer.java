package laurel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The embedded server as pgbench sees it: the same statements, without the program. */
record BareServer(Path folder, String schema, UUID edition) {

  private static final Path SCRIPT = Path.of("ui/src/test/bench/deadline-day.sql");

  /** Drafts with their submissions a second, and the milliseconds of each. */
  record Result(double rate, List<Double> millis) {}

  Result run(int clients, int each) throws IOException, InterruptedException {
    Path script =
        Files.writeString(
            folder.resolve("deadline-day.sql"),
            Files.readString(SCRIPT)
                .replace("@TENANT@", schema)
                .replace("@EDITION@", edition.toString())
                .replace("@DOSSIER@", "质量管理".repeat(2500))
                .replace("@FACTS@", "事实".repeat(200)));
    Path logs = Files.createTempDirectory(folder, "pgbench");
    String printed = pgbench(script, logs, clients, each);
    var rate = Pattern.compile("tps = ([0-9.]+)").matcher(printed);
    if (!rate.find()) {
      throw new IllegalStateException(printed);
    }
    return new Result(Double.parseDouble(rate.group(1)), millis(logs));
  }

  private static List<Double> millis(Path logs) throws IOException {
    var millis = new ArrayList<Double>();
    try (var files = Files.newDirectoryStream(logs)) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          millis.add(Double.parseDouble(line.split(" ", -1)[2]) / 1000);
        }
      }
    }
    return millis;
  }

  private String pgbench(Path script, Path logs, int clients, int each)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                installed(),
                "-n",
                "-M",
                "prepared",
                "-l",
                "--log-prefix=" + logs.resolve("times"),
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-t",
                Integer.toString(each),
                "-f",
                script.toString())
            .redirectErrorStream(true);
    Path home = folder.resolve("postgres");
    builder
        .environment()
        .putAll(
            Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip(),
                "PGUSER", "postgres",
                "PGDATABASE", "laurel",
                "PGPASSWORD", Files.readString(home.resolve("secret"))));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("pgbench failed: " + printed);
    }
    return printed;
  }

  /** Debian's newest, wherever its package put it. */
  private static String installed() throws IOException {
    try (var list = Files.list(Path.of("/usr/lib/postgresql"))) {
      return list.map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .max(Comparator.naturalOrder())
          .orElseThrow()
          .toString();
    }
  }
}
