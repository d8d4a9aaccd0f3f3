package laurel.tenants.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server keeps what it acknowledged. */
class EmbeddedServerIntegrationTests {

  @TempDir Path folder;

  @Test
  void keepsAcknowledgedRowsWhenTheServerIsKilled() throws SQLException {
    long pid;
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      execute(server, "CREATE TABLE t (i int)");
      for (int i = 0; i < 50; i++) {
        execute(server, "INSERT INTO t VALUES (" + i + ")");
      }
      pid = server.pid();
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
      ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
    }
    try (EmbeddedServer server = EmbeddedServer.start(folder);
        Connection connection = connect(server);
        var result = connection.createStatement().executeQuery("SELECT count(*) FROM t")) {
      result.next();
      assertThat(result.getInt(1)).isEqualTo(50);
      assertThat(server.pid()).isNotEqualTo(pid);
    }
  }

  @Test
  void refusesAFolderInUse() {
    try (EmbeddedServer _ = EmbeddedServer.start(folder)) {
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Another Laurel uses");
    }
  }

  @Test
  void refusesAConnectionWithoutThePassword() {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "x"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
