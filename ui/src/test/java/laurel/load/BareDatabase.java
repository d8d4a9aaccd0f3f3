package laurel.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The same statements by pgbench, on the same server and in the same city. */
final class BareDatabase {

  private static final Path SCRIPT = Path.of("ui/src/test/bench/deadline-day.sql");

  private final StartedLaurel laurel;
  private final Path folder;

  BareDatabase(StartedLaurel laurel, Path folder) {
    this.laurel = laurel;
    this.folder = folder;
  }

  /**
   * What pgbench reached.
   *
   * @param rate drafts with their submissions, a second
   */
  record Result(double rate, Times times) {}

  Result run(String edition, int clients, int each) throws IOException, InterruptedException {
    String schema =
        program(
                "psql",
                "-Atc",
                "SELECT id FROM directory.tenant WHERE slug = '" + LoadClient.CITY + "'")
            .strip();
    Path script =
        Files.writeString(
            folder.resolve("deadline-day.sql"),
            Files.readString(SCRIPT)
                .replace("@TENANT@", schema)
                .replace("@EDITION@", edition)
                .replace("@DOSSIER@", "质量管理".repeat(2500))
                .replace("@FACTS@", "事实".repeat(200)));
    String printed =
        program(
            "pgbench",
            "-n",
            "-M",
            "prepared",
            "-l",
            "--log-prefix=" + folder.resolve("pgbench"),
            "-c",
            Integer.toString(clients),
            "-j",
            "2",
            "-t",
            Integer.toString(each),
            "-f",
            script.toString());
    var rate = Pattern.compile("tps = ([0-9.]+)").matcher(printed);
    if (!rate.find()) {
      throw new IllegalStateException(printed);
    }
    return new Result(Double.parseDouble(rate.group(1)), times());
  }

  private Times times() throws IOException {
    var millis = new ArrayList<Double>();
    try (var files = Files.newDirectoryStream(folder, "pgbench.*")) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          millis.add(Double.parseDouble(line.split(" ", -1)[2]) / 1000);
        }
      }
    }
    return new Times(millis);
  }

  private String program(String name, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(installed(name)));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "PGHOST", "127.0.0.1",
                "PGPORT", laurel.databasePort(),
                "PGUSER", "postgres",
                "PGDATABASE", "laurel",
                "PGPASSWORD", laurel.databasePassword()));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(name + " failed: " + printed);
    }
    return printed;
  }

  /** Debian's newest, wherever its package put it. */
  private static String installed(String name) throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return name;
    }
    try (var list = Files.list(versions)) {
      return list.map(version -> version.resolve("bin").resolve(name))
          .filter(Files::isExecutable)
          .max(Comparator.naturalOrder())
          .map(Path::toString)
          .orElse(name);
    }
  }
}
