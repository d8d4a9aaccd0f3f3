package laurel.tenants.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * The database and its two logins: the owner, who migrates, and the application, who owns nothing
 * and sees nothing until it takes a tenant's role.
 */
public final class Database implements AutoCloseable {

  static final String OWNER = "laurel_owner";
  static final String APPLICATION = "laurel_app";

  /** The role under which the directory of tenants is read and written. */
  static final String DIRECTORY_ROLE = "laurel_directory";

  private final Optional<EmbeddedServer> embedded;
  private final String url;
  private final String owner;
  private final String ownerPassword;
  private final HikariDataSource pool;

  private Database(
      Optional<EmbeddedServer> embedded,
      String url,
      String owner,
      String ownerPassword,
      boolean prepare) {
    this.embedded = embedded;
    this.url = url;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
    if (prepare) {
      prepareRoles();
    }
    this.pool = pool();
  }

  /** Opens the external database where a URL is given, the embedded one otherwise. */
  public static Database open(DatabaseProperties properties) {
    if (!properties.url().isEmpty()) {
      return external(properties, true);
    }
    EmbeddedServer server = EmbeddedServer.start(properties.data());
    try {
      String password = derived(server.password(), OWNER);
      createOwner(server, password);
      return new Database(Optional.of(server), server.url("laurel"), OWNER, password, true);
    } catch (RuntimeException | SQLException e) {
      server.close();
      throw new IllegalStateException("The embedded database can not be prepared", e);
    }
  }

  /** Opens a database that is there, to look at it; one that another process runs is joined. */
  static Database inspect(DatabaseProperties properties) {
    if (!properties.url().isEmpty()) {
      return external(properties, false);
    }
    return JoinedServer.of(properties.data())
        .map(
            server ->
                new Database(
                    Optional.empty(),
                    server.url("laurel"),
                    OWNER,
                    derived(server.password(), OWNER),
                    false))
        .orElseGet(() -> open(properties));
  }

  private static Database external(DatabaseProperties properties, boolean prepare) {
    return new Database(
        Optional.empty(),
        properties.url(),
        properties.owner(),
        properties.ownerPassword(),
        prepare);
  }

  DataSource application() {
    return pool;
  }

  Connection ownerConnection() throws SQLException {
    return DriverManager.getConnection(url, owner, ownerPassword);
  }

  @Override
  public void close() {
    pool.close();
    embedded.ifPresent(EmbeddedServer::close);
  }

  /** Kills the embedded server as a power cut would; for tests of durability. */
  Optional<Long> embeddedPid() {
    return embedded.map(EmbeddedServer::pid);
  }

  private static void createOwner(EmbeddedServer server, String password) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url("postgres"), "postgres", server.password());
        Statement statement = connection.createStatement()) {
      try (var roles =
          statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
        if (!roles.next()) {
          statement.execute(
              "CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + password + "'");
        }
      }
      try (var databases =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = 'laurel'")) {
        if (!databases.next()) {
          statement.execute("CREATE DATABASE laurel OWNER " + OWNER);
        }
      }
    }
  }

  private void prepareRoles() {
    try (Connection connection = ownerConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(7234001)");
      createRole(
          statement,
          APPLICATION,
          "LOGIN NOINHERIT PASSWORD '" + derived(ownerPassword, APPLICATION) + "'");
      createRole(statement, DIRECTORY_ROLE, "NOLOGIN");
      statement.execute("GRANT " + DIRECTORY_ROLE + " TO " + APPLICATION);
      statement.execute("ALTER ROLE " + APPLICATION + " SET search_path = pg_catalog");
      String database = quoted(connection.getCatalog());
      statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + APPLICATION);
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute("SELECT pg_advisory_unlock(7234001)");
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + url + " can not be prepared", e);
    }
  }

  private static void createRole(Statement statement, String role, String options)
      throws SQLException {
    try (var roles =
        statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
      if (roles.next()) {
        return;
      }
    }
    statement.execute("CREATE ROLE " + role + " " + options);
  }

  private HikariDataSource pool() {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(APPLICATION);
    config.setPassword(derived(ownerPassword, APPLICATION));
    config.setMaximumPoolSize(16);
    config.setMaxLifetime(600_000);
    config.setPoolName("laurel");
    return new HikariDataSource(config);
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** The same on every node that knows the owner's password, and of no use to find it. */
  private static String derived(String secret, String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec((secret + "laurel").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
