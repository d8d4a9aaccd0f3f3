package laurel.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.access.AccessDeniedException;

/** Records are written once a change commits, can be looked for, and are checked from outside. */
class AuditTrailIntegrationTests {

  private static final int THREADS = 16;
  private static final int EACH = 40;

  @TempDir static Path folder;

  private static AuditServer server;

  @BeforeAll
  static void start() {
    server = new AuditServer(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static AuditReport report(Tenant tenant) {
    return server.bean(AuditCheck.class).check(tenant);
  }

  private static AuditRecords.Page page(Tenant tenant, String who, String what, String about) {
    return server
        .bean(AuditRecords.class)
        .page(AuditServer.reader(tenant), new AuditRecords.Search(who, what, about), 0);
  }

  @Test
  void sixteenAtOnceMakeOneChain() {
    Tenant tenant = server.tenant();
    appendTogether(tenant);
    double seconds = appendTogether(tenant);
    System.out.printf(
        "audit: %d appends by %d threads in %.1f s, %.0f a second%n",
        THREADS * EACH, THREADS, seconds, THREADS * EACH / seconds);
    server.bean(Anchors.class).flush();
    AuditReport report = report(tenant);
    assertThat(report.finding()).isEmpty();
    assertThat(report.records()).isEqualTo(2 * THREADS * EACH).isEqualTo(report.anchored());
  }

  /** Gives the seconds it took. */
  private static double appendTogether(Tenant tenant) {
    long begin = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int i = 0; i < THREADS; i++) {
        threads.execute(
            () -> {
              for (int j = 0; j < EACH; j++) {
                server.change(tenant, "step.taken", UUID.randomUUID(), "");
              }
            });
      }
    }
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  @Test
  void aRolledBackChangeLeavesNoRecordAndNoAnchor() {
    Tenant tenant = server.tenant();
    server.append(tenant, 1);
    assertThatThrownBy(
            () ->
                server
                    .bean(TenantDatabase.class)
                    .inTransaction(
                        tenant,
                        db -> {
                          server
                              .bean(AuditTrail.class)
                              .record(db, AuditServer.reader(tenant), "a.b", UUID.randomUUID(), "");
                          throw new IllegalArgumentException("refused");
                        }))
        .hasMessage("refused");
    server.bean(Anchors.class).flush();
    assertThat(report(tenant).records()).isEqualTo(1);
    assertThat(report(tenant).anchored()).isEqualTo(1);
  }

  @Test
  void recordsOfOneTransactionKeepTheirOrderAndWhatWasAndIs() {
    Tenant tenant = server.tenant();
    var subject = UUID.randomUUID();
    server
        .bean(TenantDatabase.class)
        .inTransaction(
            tenant,
            db -> {
              var audit = server.bean(AuditTrail.class);
              Actor actor = AuditServer.reader(tenant);
              audit.record(
                  db, actor, new Change("award.paid", "award", subject, "财政局", "0", "5", "一"));
              audit.record(db, actor, "award.closed", subject, "二");
              return 0;
            });
    var entries = page(tenant, "", "", "").entries();
    assertThat(entries).extracting(AuditRecords.Entry::note).containsExactly("二", "一");
    assertThat(entries.getLast())
        .extracting(
            AuditRecords.Entry::actor,
            AuditRecords.Entry::actingFor,
            AuditRecords.Entry::objectKind,
            AuditRecords.Entry::was,
            AuditRecords.Entry::is)
        .containsExactly("li", "财政局", "award", "0", "5");
    assertThat(entries.getFirst().objectKind()).isEqualTo("award");
  }

  @Test
  void recordsAreFoundByPersonStepAndSubjectAPageAtATime() {
    Tenant tenant = server.tenant();
    server.append(tenant, 60);
    var subject = UUID.randomUUID();
    server.change(tenant, "award.granted", subject, "2024-01-001 100%");
    assertThat(page(tenant, "", "", "").entries()).hasSize(50);
    assertThat(page(tenant, "", "", "").total()).isEqualTo(61);
    assertThat(page(tenant, "", "", "").pages()).isEqualTo(2);
    assertThat(
            server
                .bean(AuditRecords.class)
                .page(AuditServer.reader(tenant), AuditRecords.Search.ALL, 1)
                .entries())
        .hasSize(11);
    assertThat(page(tenant, "", "GRANTED", "").entries())
        .extracting(AuditRecords.Entry::subject)
        .containsExactly(subject);
    assertThat(page(tenant, "", "", subject.toString().substring(0, 13)).total()).isEqualTo(1);
    assertThat(page(tenant, "", "", "01-001").total()).isEqualTo(1);
    assertThat(page(tenant, "某公司", "", "100%").total()).as("a sign, no wildcard").isEqualTo(1);
    assertThat(page(tenant, "L_", "", "").total()).isZero();
    assertThat(page(tenant, "wu", "", "").pages()).isEqualTo(1);
    assertThatThrownBy(
            () ->
                server
                    .bean(AuditRecords.class)
                    .page(Actor.of("x", tenant, UserRole.EXAMINER), AuditRecords.Search.ALL, 0))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void theKeyIsReadableByTheProgramAlone() throws IOException {
    Path key = folder.resolve("data/audit/key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    Tenant tenant = server.tenant();
    for (String read :
        new String[] {
          "SELECT pg_read_file('%s')",
          "SELECT lo_import('%s')",
          "COPY applicant FROM '%s'",
          "SELECT * FROM directory.audit_anchor"
        }) {
      assertThatThrownBy(
              () -> server.asOwner(tenant, "SET ROLE " + tenant.id(), read.formatted(key)))
          .as(read)
          .hasMessageContaining("permission denied");
    }
    assertThatThrownBy(() -> server.asOwner(tenant, "SELECT pg_read_file('%s')".formatted(key)))
        .as("the owner")
        .hasMessageContaining("permission denied");
  }

  @Test
  void aLostKeyIsNotReplacedInSilence() throws IOException {
    Path data = folder.resolve("lost-key");
    new Seal(new AuditFiles(data, "", "", false));
    Files.writeString(data.resolve("audit/anchors"), "something\n");
    Files.delete(data.resolve("audit/key"));
    assertThatThrownBy(() -> new Seal(new AuditFiles(data, "", "", false)))
        .hasMessageContaining("请从备份恢复")
        .hasMessageContaining("restore it from the backup");
  }

  @Test
  void halfALineOfAnAnchorDoesNoHarm() throws IOException {
    Tenant tenant = server.tenant();
    server.append(tenant, 2);
    Files.writeString(
        server.bean(AuditFiles.class).anchorFile(),
        "2026-01-01T00:00:00Z " + tenant.id() + " 9",
        StandardOpenOption.APPEND);
    server.append(tenant, 1);
    assertThat(report(tenant).finding()).isEmpty();
    assertThat(report(tenant).anchored()).isEqualTo(3);
  }

  @Test
  void theCommandAndTheHealthSayWhichTenantIsBrokenWhileAllRun() throws SQLException {
    Path data = folder.resolve("second");
    try (var own = new AuditServer(data)) {
      Tenant whole = own.tenant();
      Tenant broken = own.tenant();
      own.append(whole, 3);
      own.append(broken, 3);
      assertThat(own.bean(AuditWatch.class).health().getStatus()).isEqualTo(Status.UNKNOWN);
      own.bean(AuditWatch.class).all();
      assertThat(own.bean(AuditWatch.class).health().getStatus()).isEqualTo(Status.UP);
      assertThat(command(0, data)).contains("记录链完整：3条，锚定到第3条。", "up to 3.");

      own.asOwner(broken, "DELETE FROM audit_record WHERE seq = 2");
      assertThat(command(1, data).lines())
          .hasSize(2)
          .anyMatch(line -> line.contains(whole.slug()) && line.contains("is whole"))
          .anyMatch(line -> line.contains("第2条被删除。") && line.contains("Record 2 was deleted."));
      assertThat(command(1, data, "--json"))
          .contains(
              "\"tenant\":\"%s\",\"whole\":false,\"records\":1,\"anchored\":3,\"finding\":\"MISSING\",\"record\":2"
                  .formatted(broken.slug()));
      own.bean(AuditWatch.class).all();
      assertThat(own.bean(AuditWatch.class).health().getStatus()).isEqualTo(AuditWatch.BROKEN);
      own.append(broken, 1);
      own.append(whole, 1);
    }
    assertThat(command(1, data)).as("without a program that runs").contains("第2条被删除。", "4条");
    assertThat(command(2, folder.resolve("nowhere"))).contains("这里没有桂冠的数据");
  }

  private static String command(int exit, Path data, String... more) {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    var arguments = new java.util.ArrayList<>(java.util.List.of(more));
    arguments.add("--laurel.database.data=" + data);
    arguments.add("--logging.level.root=warn");
    int given = AuditCommand.run(arguments.toArray(String[]::new), out, out);
    String text = printed.toString(StandardCharsets.UTF_8);
    assertThat(given).as(text).isEqualTo(exit);
    return text;
  }
}
