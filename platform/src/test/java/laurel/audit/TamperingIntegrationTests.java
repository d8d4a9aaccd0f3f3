package laurel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import laurel.audit.Finding.Kind;
import laurel.tenants.Tenant;
import laurel.tenants.jooq.tenant.tables.records.AuditRecordRecord;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the owner of the whole database does to ten records is found, and named. */
class TamperingIntegrationTests {

  @TempDir static Path folder;

  private static final String ANCHOR = "directory.audit_anchor";

  private static AuditServer server;

  /** What is done, in SQL; what is found, and at which record. */
  record Manipulation(String name, Kind kind, long record, List<String> sql) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void start() {
    server = new AuditServer(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Manipulation> manipulations() {
    return Stream.of(
        of("a note changed", Kind.CHANGED, 4, "UPDATE audit_record SET note = 'x' WHERE seq = 4"),
        of("who it was", Kind.CHANGED, 1, "UPDATE audit_record SET actor = 'wu' WHERE seq = 1"),
        of("for whom", Kind.CHANGED, 10, "UPDATE audit_record SET acting_for = '' WHERE seq = 10"),
        of("what was", Kind.CHANGED, 4, "UPDATE audit_record SET was = '{}' WHERE seq = 4"),
        of("what is", Kind.CHANGED, 4, "UPDATE audit_record SET became = '{}' WHERE seq = 4"),
        of(
            "when",
            Kind.CHANGED,
            4,
            "UPDATE audit_record SET at = at - '1s'::interval WHERE seq = 4"),
        of(
            "a letter moved from the action to the kind",
            Kind.CHANGED,
            4,
            "UPDATE audit_record SET action = 'step.take', object_kind = 'dthing' WHERE seq = 4"),
        of(
            "a changed record with a hash of it",
            Kind.CHANGED,
            4,
            "UPDATE audit_record SET note = 'x',"
                + " mac = encode(sha256((previous_mac || 'x')::bytea), 'hex') WHERE seq = 4",
            "UPDATE audit_record SET previous_mac = (SELECT mac FROM audit_record WHERE seq = 4)"
                + " WHERE seq = 5"),
        of("deleted", Kind.MISSING, 4, "DELETE FROM audit_record WHERE seq = 4"),
        of("the first deleted", Kind.MISSING, 1, "DELETE FROM audit_record WHERE seq = 1"),
        of(
            "deleted, and the rest moved up",
            Kind.OUT_OF_PLACE,
            4,
            "DELETE FROM audit_record WHERE seq = 4",
            "UPDATE audit_record SET seq = seq + 999 WHERE seq > 4",
            "UPDATE audit_record SET seq = seq - 1000 WHERE seq > 4"),
        of(
            "two swapped",
            Kind.OUT_OF_PLACE,
            4,
            "UPDATE audit_record SET seq = 100 WHERE seq = 4",
            "UPDATE audit_record SET seq = 4 WHERE seq = 5",
            "UPDATE audit_record SET seq = 5 WHERE seq = 100"),
        of(
            "two swapped but for their seals",
            Kind.CHANGED,
            4,
            "UPDATE audit_record r SET subject = o.subject, note = o.note FROM audit_record o"
                + " WHERE r.seq IN (4, 5) AND o.seq = 9 - r.seq"),
        of("the tail cut", Kind.CUT, 8, "DELETE FROM audit_record WHERE seq > 7"),
        of("the last one cut", Kind.CUT, 10, "DELETE FROM audit_record WHERE seq = 10"),
        of(
            "the tail cut with the directory's anchor",
            Kind.CUT,
            8,
            "DELETE FROM audit_record WHERE seq > 7",
            "DELETE FROM " + ANCHOR + " WHERE tenant_id = current_schema"),
        of("emptied", Kind.EMPTIED, 1, "TRUNCATE audit_record"),
        of(
            "emptied with the directory's anchors",
            Kind.EMPTIED,
            1,
            "TRUNCATE audit_record",
            "DELETE FROM " + ANCHOR + " WHERE tenant_id = current_schema"),
        of(
            "one forged at the end",
            Kind.CHANGED,
            11,
            "INSERT INTO audit_record SELECT 11, at, 'wu', acting_for, action, object_kind, subject,"
                + " was, became, note, mac, encode(sha256('x'::bytea), 'hex') FROM audit_record"
                + " WHERE seq = 10"),
        of(
            "a forged anchor",
            Kind.ANCHOR_FORGED,
            5,
            "UPDATE " + ANCHOR + " SET seq = 5 WHERE tenant_id = current_schema"));
  }

  private static Manipulation of(String name, Kind kind, long record, String... sql) {
    return new Manipulation(name, kind, record, List.of(sql));
  }

  private static Optional<Finding> found(Tenant tenant) {
    return server.bean(AuditCheck.class).check(tenant).finding();
  }

  private static Tenant withTenRecords() {
    Tenant tenant = server.tenant();
    server.append(tenant, 10);
    assertThat(found(tenant)).isEmpty();
    return tenant;
  }

  @ParameterizedTest
  @MethodSource("manipulations")
  void isFound(Manipulation manipulation) throws SQLException {
    Tenant other = withTenRecords();
    Tenant tenant = withTenRecords();
    server.asOwner(tenant, manipulation.sql().toArray(String[]::new));
    assertThat(found(tenant)).contains(new Finding(manipulation.kind(), manipulation.record()));
    assertThat(found(other)).as("another tenant").isEmpty();
    server.append(tenant, 3);
    // A forged anchor over a whole chain is written over by the next one.
    assertThat(found(tenant).isPresent())
        .as("once the program went on")
        .isEqualTo(manipulation.kind() != Kind.ANCHOR_FORGED);
  }

  @Test
  void aChainComputedAnewToItsEndWithAnotherKeyIsFound() throws Exception {
    Tenant tenant = withTenRecords();
    recompute(tenant, seal(folder.resolve("attacker")));
    assertThat(found(tenant)).contains(new Finding(Kind.CHANGED, 4));
  }

  @Test
  void aChainComputedAnewWithTheStolenKeyIsFoundByTheAnchors() throws Exception {
    Tenant tenant = server.tenant();
    server.append(tenant, 5);
    server.append(tenant, 5);
    recompute(tenant, server.bean(Seal.class));
    assertThat(found(tenant)).contains(new Finding(Kind.REWRITTEN, 5));
  }

  @Test
  void anEmptiedTableThatFilledUpAgainIsFound() throws SQLException {
    Tenant tenant = withTenRecords();
    server.asOwner(tenant, "TRUNCATE audit_record");
    server.append(tenant, 20);
    assertThat(found(tenant)).contains(new Finding(Kind.REWRITTEN, 10));
  }

  @Test
  void recordsOfAnotherTenantDoNotFit() throws SQLException {
    Tenant one = withTenRecords();
    Tenant other = withTenRecords();
    server.asOwner(
        one,
        "TRUNCATE audit_record",
        "INSERT INTO audit_record SELECT * FROM " + other.id() + ".audit_record");
    assertThat(found(one)).contains(new Finding(Kind.CHANGED, 1));
  }

  @Test
  void aTailCutBeforeItIsAnchoredIsFoundBecauseAnchorsComeFromTheProgramsMemory()
      throws SQLException {
    Tenant tenant = withTenRecords();
    server.change(tenant, "step.taken", UUID.randomUUID(), "");
    server.asOwner(tenant, "DELETE FROM audit_record WHERE seq = 11");
    server.bean(Anchors.class).flush();
    assertThat(found(tenant)).contains(new Finding(Kind.CUT, 11));
  }

  @Test
  void aLostAnchorFileIsFoundByTheDirectory() throws IOException {
    Tenant tenant = withTenRecords();
    Path file = server.bean(AuditFiles.class).anchorFile();
    Path kept = Files.move(file, folder.resolve("anchors-kept"));
    try {
      assertThat(found(tenant)).contains(new Finding(Kind.ANCHOR_FILE_SHORT, 10));
    } finally {
      Files.deleteIfExists(file);
      Files.move(kept, file);
    }
    assertThat(found(tenant)).isEmpty();
  }

  private static Seal seal(Path data) {
    return new Seal(new AuditFiles(data, "", "", false));
  }

  /** Changes the fourth record and computes all seals from there to the end. */
  private static void recompute(Tenant tenant, Seal seal) throws SQLException {
    var settings =
        new Settings()
            .withRenderMapping(
                new RenderMapping()
                    .withSchemata(
                        new MappedSchema().withInput("template").withOutput(tenant.id().value())));
    try (Connection connection = server.owner()) {
      List<AuditRecordRecord> rows =
          DSL.using(connection, SQLDialect.POSTGRES, settings)
              .selectFrom(laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD)
              .orderBy(laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD.SEQ)
              .fetch();
      rows.get(3).setNote("changed");
      for (int i = 3; i < rows.size(); i++) {
        rows.get(i).setPreviousMac(rows.get(i - 1).getMac());
        rows.get(i).setMac(seal.of(tenant.id(), rows.get(i)));
        rows.get(i).update();
      }
    }
  }
}
