package laurel.tenants.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/**
 * The schema every tenant's is made from.
 *
 * @param ddl the statements of the changelog, recorded in their order
 * @param tables its tables without the changelog's own
 * @param fingerprint of its columns, constraints and indexes
 */
record Template(List<String> ddl, List<String> tables, String fingerprint) {

  /** Brings directory and template up to date and records the template. */
  static Template prepare(Connection connection) throws SQLException {
    migrate(connection, "directory", "db/directory.sql");
    List<String> ddl = migrate(connection, "template", "db/tenant.sql");
    return new Template(ddl, tables(connection), fingerprint(connection, "template"));
  }

  /** Runs a changelog on a schema and returns its statements. */
  static List<String> migrate(Connection connection, String schema, String changelog)
      throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
      statement.execute("SET search_path TO " + schema);
    }
    try {
      var database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      database.setDefaultSchemaName(schema);
      database.setLiquibaseSchemaName(schema);
      // Not closed: that would close the connection, which belongs to the caller.
      var liquibase = new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
      var statements = new ArrayList<String>();
      for (ChangeSet changeSet : liquibase.getDatabaseChangeLog().getChangeSets()) {
        for (Change change : changeSet.getChanges()) {
          for (SqlStatement statement : change.generateStatements(database)) {
            for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
              statements.add(sql.toSql());
            }
          }
        }
      }
      liquibase.update(new Contexts());
      connection.setAutoCommit(true);
      return List.copyOf(statements);
    } catch (LiquibaseException e) {
      throw new IllegalStateException(schema + " can not be migrated", e);
    }
  }

  void copyChangeLog(Statement statement, String schema) throws SQLException {
    for (String table : List.of("databasechangelog", "databasechangeloglock")) {
      statement.execute(
          "CREATE TABLE %s.%s (LIKE template.%s INCLUDING ALL)".formatted(schema, table, table));
      statement.execute(
          "INSERT INTO %s.%s SELECT * FROM template.%s".formatted(schema, table, table));
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return strings(
        connection,
        """
        SELECT relname FROM pg_class
        WHERE relnamespace = 'template'::regnamespace AND relkind = 'r'
          AND relname NOT LIKE 'databasechangelog%' ORDER BY relname
        """);
  }

  /** Equal for two schemas with the same columns, constraints, indexes and change log. */
  static String fingerprint(Connection connection, String schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema);
    }
    String sql =
        """
        SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
          SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                 || ' ' || a.attnotnull AS line
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            AND NOT a.attisdropped
          WHERE c.relnamespace = '%1$s'::regnamespace AND c.relkind = 'r'
          UNION ALL
          SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid, true)
          FROM pg_constraint WHERE connamespace = '%1$s'::regnamespace AND contype <> 'n'
          UNION ALL
          SELECT replace(indexdef, '%1$s.', '') FROM pg_indexes WHERE schemaname = '%1$s'
          UNION ALL
          SELECT 'change ' || id || ' ' || coalesce(md5sum, '') FROM %1$s.databasechangelog
        ) AS lines
        """
            .formatted(schema);
    return strings(connection, sql).getFirst();
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (result.next()) {
        values.add(result.getString(1));
      }
      return values;
    }
  }
}
