import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Runs the changelogs on a throw-away PostgreSQL and generates jOOQ's classes; skipped by hash. */
class GenerateTables {

  public static void main(String[] arguments) throws Exception {
    Path changelogs = Path.of(arguments[0]);
    Path target = Path.of(arguments[1]);
    String tenant = Files.readString(changelogs.resolve("tenant.sql"));
    String directory = Files.readString(changelogs.resolve("directory.sql"));
    String hash =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest((tenant + directory).getBytes(StandardCharsets.UTF_8)));
    Path stamp = target.resolve("changelog.sha256");
    if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
      return;
    }
    try (var server = EmbeddedPostgres.start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      create(connection, "template", tenant);
      create(connection, "directory", directory);
      generate(connection, target, "template", "laurel.tenants.jooq.tenant");
      generate(connection, target, "directory", "laurel.tenants.jooq.directory");
    }
    Files.writeString(stamp, hash);
  }

  private static void create(Connection connection, String schema, String changelog) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema + "; SET search_path TO " + schema);
      statement.execute(changelog);
    }
  }

  private static void generate(Connection connection, Path target, String schema, String name)
      throws Exception {
    var tool = new GenerationTool();
    tool.setConnection(connection);
    tool.run(
        new Configuration()
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema(schema))
                    .withGenerate(
                        new Generate().withRecords(true).withFluentSetters(true).withJavadoc(false))
                    .withTarget(
                        new Target().withPackageName(name).withDirectory(target.toString()))));
  }
}
