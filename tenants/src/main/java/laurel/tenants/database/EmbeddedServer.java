package laurel.tenants.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that lives in a folder and is durable: fsync on, passwords on, loopback only. A
 * server that a killed process left behind is stopped before a new one starts.
 */
public final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String BINARIES = "postgres-linux-x86_64.txz";
  private static final String VERSION = "18.6.0";

  private final Path cluster;
  private final Path log;
  private final Path bin;
  private final String password;
  private final int port;
  private final FileChannel lockFile;

  private EmbeddedServer(
      Path cluster, Path log, Path bin, String password, int port, FileChannel lockFile) {
    this.cluster = cluster;
    this.log = log;
    this.bin = bin;
    this.password = password;
    this.port = port;
    this.lockFile = lockFile;
  }

  /**
   * Starts the server of a folder, making it on the first call.
   *
   * @throws IllegalStateException where another process uses the folder or the server does not come
   *     up
   */
  public static EmbeddedServer start(Path folder) {
    try {
      Path home = Files.createDirectories(folder.toAbsolutePath().resolve("postgres"));
      FileChannel lockFile = lock(home);
      String password = secret(home);
      var server =
          new EmbeddedServer(
              home.resolve("cluster"),
              home.resolve("server.log"),
              unpack(home).resolve("bin"),
              password,
              freePort(),
              lockFile);
      server.initialise(home);
      server.stopLeftOver();
      server.launch();
      server.verify();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The password of the server's superuser, which only sets the database up. */
  public String password() {
    return password;
  }

  /** The process that a crash test kills. */
  public long pid() {
    try {
      return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      run(60, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
    } catch (IllegalStateException e) {
      LOG.warn("The embedded PostgreSQL did not stop cleanly: {}", e.getMessage());
    } finally {
      release();
    }
  }

  private void release() {
    try {
      lockFile.close();
    } catch (IOException e) {
      LOG.warn("Can not release the lock of {}", cluster, e);
    }
  }

  private static FileChannel lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new IllegalStateException(
          "Another Laurel uses " + home.getParent() + "; stop it or choose another --data folder.");
    }
    return channel;
  }

  private static String secret(Path home) throws IOException {
    Path file = home.resolve("secret");
    if (!Files.exists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file);
  }

  private static Path unpack(Path home) throws IOException {
    Path target = home.resolve("bin-" + VERSION);
    if (Files.exists(target)) {
      return target;
    }
    Path partial = Files.createTempDirectory(home, "unpacking");
    try (InputStream resource = EmbeddedServer.class.getResourceAsStream("/" + BINARIES)) {
      if (resource == null) {
        throw new IllegalStateException(
            "There is no embedded PostgreSQL for this machine; set laurel.database.url.");
      }
      try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
        for (TarArchiveEntry entry = archive.getNextEntry();
            entry != null;
            entry = archive.getNextEntry()) {
          extract(entry, archive, partial);
        }
      }
    }
    return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void extract(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("entry outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      if ((entry.getMode() & 0100) != 0) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void initialise(Path home) throws IOException {
    if (Files.exists(cluster)) {
      return;
    }
    Path partial = home.resolve("cluster-initialising");
    run(120, "sh", "-c", "rm -rf \"$1\"", "sh", partial.toString());
    run(
        120,
        "initdb",
        "-D",
        partial.toString(),
        "-U",
        "postgres",
        "--pwfile=" + home.resolve("secret"),
        "--auth=scram-sha-256",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--locale=C.UTF-8");
    Files.move(partial, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void stopLeftOver() {
    if (!Files.exists(cluster.resolve("postmaster.pid"))) {
      return;
    }
    try {
      run(60, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w");
      LOG.info("Stopped the PostgreSQL that an earlier process left in {}", cluster);
    } catch (IllegalStateException e) {
      LOG.info("The PostgreSQL of {} was killed; it will recover", cluster);
    }
  }

  private void launch() {
    String options =
        String.join(
            " ",
            "-p " + port,
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=''",
            "-c fsync=on",
            "-c synchronous_commit=on",
            "-c full_page_writes=on",
            "-c recovery_init_sync_method=syncfs",
            "-c max_connections=60");
    run(
        120,
        "pg_ctl",
        "start",
        "-D",
        cluster.toString(),
        "-l",
        log.toString(),
        "-w",
        "-t",
        "100",
        "-o",
        options);
  }

  private void verify() throws IOException {
    try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password);
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT current_setting('data_directory'), current_setting('fsync')")) {
      result.next();
      if (!Path.of(result.getString(1)).toRealPath().equals(cluster.toRealPath())
          || !result.getString(2).equals("on")) {
        throw new IllegalStateException("Connected to another server than " + cluster);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The embedded PostgreSQL of " + cluster + " does not answer", e);
    }
  }

  private void run(int seconds, String program, String... arguments) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    Path own = bin.resolve(program);
    command.add(Files.exists(own) ? own.toString() : program);
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("laurel-postgres", ".log");
      Process process =
          new ProcessBuilder(command)
              .directory(bin.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      String printed = Files.readString(output);
      Files.delete(output);
      if (!ended || process.exitValue() != 0) {
        throw new IllegalStateException(program + " failed: " + printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(program + " was interrupted", e);
    }
  }
}
