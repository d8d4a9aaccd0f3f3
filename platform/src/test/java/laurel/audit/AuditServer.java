package laurel.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The audit on an embedded server, with as many tenants as a test asks for. */
final class AuditServer implements AutoCloseable {

  /** The audit's own parts and a clock. */
  @Import({AuditCommand.Inspection.class, AuditTrail.class, AuditRecords.class, AuditWatch.class})
  static final class Parts {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private static final AtomicInteger SERIAL = new AtomicInteger();

  final Path data;
  private final ConfigurableApplicationContext context;

  AuditServer(Path data) {
    this.data = data;
    this.context =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run("--laurel.database.data=" + data, "--logging.level.root=warn");
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Tenant tenant() {
    String slug = "city" + SERIAL.incrementAndGet();
    return bean(Tenants.class)
        .provision(
            new Municipality(
                slug,
                BilingualText.of("某市" + SERIAL, slug),
                "#123456",
                1,
                "999999",
                List.of(),
                "",
                "",
                List.of(),
                1));
  }

  /** So many changes, each in a transaction of its own, all anchored. */
  void append(Tenant tenant, int changes) {
    for (int i = 0; i < changes; i++) {
      change(tenant, "step.taken", UUID.randomUUID(), "第" + i + "次");
    }
    bean(Anchors.class).flush();
  }

  void change(Tenant tenant, String action, UUID subject, String note) {
    var change =
        new Change(action, "thing", subject, "某公司", "{\"state\":1}", "{\"state\":2}", note);
    bean(TenantDatabase.class)
        .inTransaction(
            tenant,
            db -> {
              bean(AuditTrail.class).record(db, reader(tenant), change);
              return change;
            });
  }

  static Actor reader(Tenant tenant) {
    return Actor.of("li", tenant, UserRole.SECRETARIAT);
  }

  /** Runs statements as the owner of everything in the database. */
  void asOwner(Tenant tenant, String... statements) throws SQLException {
    try (Connection connection = owner();
        var statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + tenant.id());
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  Connection owner() throws SQLException {
    try {
      Path home = data.resolve("postgres");
      String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
      Connection connection =
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + port + "/laurel",
              "postgres",
              Files.readString(home.resolve("secret")));
      try (var statement = connection.createStatement()) {
        statement.execute("SET ROLE laurel_owner");
      }
      return connection;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
