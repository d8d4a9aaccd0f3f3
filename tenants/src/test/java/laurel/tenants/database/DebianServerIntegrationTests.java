package laurel.tenants.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same isolation on an external PostgreSQL: the one that Debian packages. */
class DebianServerIntegrationTests extends TenantIsolationIntegrationTests {

  private Path bin = Path.of("/");
  private Path cluster = Path.of("/");

  @Override
  protected Database open() {
    try {
      return openExternal();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Database openExternal() throws IOException, InterruptedException {
    Path installed = Path.of("/usr/lib/postgresql");
    assertThat(installed)
        .as("Debian's PostgreSQL, which this test needs: apt-get install postgresql")
        .isDirectory();
    try (var versions = Files.list(installed)) {
      bin = versions.max(Comparator.naturalOrder()).orElseThrow().resolve("bin");
    }
    cluster = Files.createTempDirectory("laurel-debian");
    Path password = Files.writeString(cluster.resolve("secret"), "owner-secret");
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    run(
        "initdb",
        "-D",
        cluster + "/data",
        "-U",
        "laurel_admin",
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8");
    run(
        "pg_ctl",
        "start",
        "-w",
        "-D",
        cluster + "/data",
        "-l",
        cluster + "/log",
        "-o",
        "-p " + port + " -c unix_socket_directories='' -c listen_addresses=127.0.0.1");
    return Database.open(
        new DatabaseProperties(
            cluster,
            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
            "laurel_admin",
            "owner-secret"));
  }

  @AfterAll
  void stop() throws IOException, InterruptedException {
    run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", cluster + "/data");
  }

  private void run(String program, String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("/dev/null").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void itIsAnotherServerThanTheEmbeddedOne() {
    assertThat(database.embeddedPid()).isEmpty();
  }
}
