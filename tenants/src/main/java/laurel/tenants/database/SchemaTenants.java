package laurel.tenants.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.Tenants;

/** Tenants as schemas made from a template's recorded DDL. */
final class SchemaTenants implements Tenants {

  private static final List<String> APPEND_ONLY = List.of("audit_record");

  private final Database database;
  private final ListedTenants listed;
  private final Template template;

  SchemaTenants(Database database, TenantDatabase work) {
    this.database = database;
    this.listed = new ListedTenants(work);
    try (Connection connection = database.ownerConnection()) {
      this.template = Template.prepare(connection);
      grantDirectory(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The template schema can not be prepared", e);
    }
    all().forEach(this::upgrade);
  }

  @Override
  public List<Tenant> all() {
    return listed.all();
  }

  @Override
  public Optional<Tenant> bySlug(String slug) {
    return listed.bySlug(slug);
  }

  @Override
  public Tenant provision(Municipality municipality) {
    Optional<Tenant> there =
        listed.read().stream().filter(t -> t.slug().equals(municipality.slug())).findFirst();
    if (there.isPresent()) {
      return there.get();
    }
    var tenant =
        new Tenant(
            TenantId.random(), municipality.slug(), municipality.name(), municipality.colour());
    try (Connection connection = database.ownerConnection()) {
      connection.setAutoCommit(false);
      create(connection, tenant);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(municipality.slug() + " can not be provisioned", e);
    }
    listed.read();
    return tenant;
  }

  private void create(Connection connection, Tenant tenant) throws SQLException {
    String id = tenant.id().value();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + id + " NOLOGIN");
      boolean setOption = connection.getMetaData().getDatabaseMajorVersion() >= 16;
      statement.execute(
          "GRANT "
              + id
              + " TO "
              + Database.APPLICATION
              + (setOption ? " WITH INHERIT FALSE, SET TRUE" : ""));
      statement.execute("CREATE SCHEMA " + id);
      statement.execute("SET LOCAL search_path TO " + id);
      for (String ddl : template.ddl()) {
        statement.execute(ddl);
      }
      template.copyChangeLog(statement, id);
    }
    grant(connection, id);
    String fingerprint = Template.fingerprint(connection, id);
    if (!fingerprint.equals(template.fingerprint())) {
      throw new IllegalStateException(
          "the schema of " + tenant.slug() + " differs from the template");
    }
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO directory.tenant (id, slug, name_zh, name_en, colour, fingerprint)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, id);
      insert.setString(2, tenant.slug());
      insert.setString(3, tenant.name().zh());
      insert.setString(4, tenant.name().en());
      insert.setString(5, tenant.colour());
      insert.setString(6, fingerprint);
      insert.executeUpdate();
    }
  }

  private void upgrade(Tenant tenant) {
    String id = tenant.id().value();
    try (Connection connection = database.ownerConnection()) {
      if (Template.fingerprint(connection, id).equals(template.fingerprint())) {
        return;
      }
      Template.migrate(connection, id, "db/tenant.sql");
      grant(connection, id);
      if (!Template.fingerprint(connection, id).equals(template.fingerprint())) {
        throw new IllegalStateException(
            "the schema of " + tenant.slug() + " differs from the template");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(tenant.slug() + " can not be upgraded", e);
    }
  }

  private void grant(Connection connection, String id) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("GRANT USAGE ON SCHEMA " + id + " TO " + id);
      var tables = new ArrayList<String>();
      for (String table : template.tables()) {
        if (!APPEND_ONLY.contains(table)) {
          tables.add(id + "." + table);
        }
      }
      statement.execute(
          "GRANT SELECT, INSERT, UPDATE, DELETE ON " + String.join(", ", tables) + " TO " + id);
      for (String table : APPEND_ONLY) {
        statement.execute("GRANT SELECT, INSERT ON " + id + "." + table + " TO " + id);
      }
    }
  }

  private static void grantDirectory(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("GRANT USAGE ON SCHEMA directory TO " + Database.DIRECTORY_ROLE);
      statement.execute("GRANT SELECT ON directory.tenant TO " + Database.DIRECTORY_ROLE);
      statement.execute(
          "GRANT SELECT, INSERT, UPDATE ON directory.account, directory.setting,"
              + " directory.audit_anchor TO "
              + Database.DIRECTORY_ROLE);
    }
  }
}
