package laurel.tenants.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * An embedded server that another process runs, joined to look at its data.
 *
 * @param password of the server's superuser
 */
record JoinedServer(int port, String password) {

  private static final int PORT_LINE = 3;

  /**
   * The server that runs in a folder; empty where none does.
   *
   * @throws IllegalStateException where there is no data in the folder
   */
  static Optional<JoinedServer> of(Path folder) {
    Path home = folder.toAbsolutePath().resolve("postgres");
    if (!Files.exists(home.resolve("cluster"))) {
      throw new IllegalStateException(
          "这里没有桂冠的数据。There is no data of Laurel here: " + folder.toAbsolutePath());
    }
    try {
      if (!isUsed(home)) {
        return Optional.empty();
      }
      List<String> pidFile = Files.readAllLines(home.resolve("cluster/postmaster.pid"));
      return Optional.of(
          new JoinedServer(
              Integer.parseInt(pidFile.get(PORT_LINE).strip()),
              Files.readString(home.resolve("secret"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUsed(Path home) throws IOException {
    try (var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
