package laurel.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The built program as a process of its own, on loopback, with a folder of its own. */
record StartedLaurel(Process process, Path data, String url) implements AutoCloseable {

  private static final int ATTEMPTS = 900;

  static StartedLaurel start(Path folder) throws IOException, InterruptedException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Path data = folder.resolve("data");
    Path log = folder.resolve("laurel.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                "ui/target/laurel.jar",
                "--server.port=" + port,
                "--laurel.database.data=" + data,
                "--laurel.demo-editions=false")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var laurel = new StartedLaurel(process, data, "http://127.0.0.1:" + port);
    var client = new LoadClient(laurel.url);
    for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
      if (client.isUp()) {
        return laurel;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    laurel.close();
    throw new IllegalStateException("Laurel does not come up:\n" + Files.readString(log));
  }

  String databasePort() throws IOException {
    return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(3).strip();
  }

  String databasePassword() throws IOException {
    return Files.readString(data.resolve("postgres/secret"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
