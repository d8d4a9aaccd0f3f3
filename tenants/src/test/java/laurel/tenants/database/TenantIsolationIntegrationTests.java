package laurel.tenants.database;

import static laurel.tenants.jooq.tenant.Tables.AUDIT_RECORD;
import static laurel.tenants.jooq.tenant.Tables.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.Tenants;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two tenants on one database: the second sees nothing of the first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIntegrationTests {

  @TempDir static Path folder;

  protected Database database;
  private TenantDatabase work;
  private Tenants tenants;
  private Tenant one;
  private Tenant two;

  @BeforeAll
  void provisionTwo() {
    database = open();
    work = new RoleSwitchingDatabase(database);
    tenants = new SchemaTenants(database, work);
    List<Municipality> shipped = Municipality.shipped();
    one = tenants.provision(shipped.get(0));
    two = tenants.provision(shipped.get(1));
    work.inTransaction(one, context -> insertParty(context));
  }

  protected Database open() {
    return Database.open(new DatabaseProperties(folder, "", "", ""));
  }

  @AfterAll
  void close() {
    database.close();
  }

  private static int insertParty(DSLContext context) {
    return context
        .insertInto(PARTY)
        .values(UUID.randomUUID(), "ORGANISATION", "91620600MA0000001X")
        .execute();
  }

  /** Counts the readings of the directory. */
  private record Counting(TenantDatabase work, AtomicInteger readings) implements TenantDatabase {

    @Override
    public <T> T inDirectory(Function<DSLContext, T> reading) {
      readings.incrementAndGet();
      return work.inDirectory(reading);
    }

    @Override
    public <T> T inTransaction(Tenant tenant, Function<DSLContext, T> unit) {
      return work.inTransaction(tenant, unit);
    }

    @Override
    public TenantId tenant() {
      return work.tenant();
    }

    @Override
    public void atEnd(Runnable last) {
      work.atEnd(last);
    }

    @Override
    public void afterCommit(Runnable after) {
      work.afterCommit(after);
    }
  }

  @Test
  void readsTheDirectoryOnceForManyRequests() {
    var readings = new AtomicInteger();
    var listed = new ListedTenants(new Counting(work, readings));
    for (int i = 0; i < 100; i++) {
      assertThat(listed.bySlug(two.slug())).contains(two);
      assertThat(listed.bySlug("nowhere")).isEmpty();
    }
    assertThat(readings).hasValue(1);
  }

  @Test
  void provisionedTenantIsListedAtOnce() {
    assertThat(tenants.all()).startsWith(one, two);
    Tenant three = tenants.provision(Municipality.shipped().get(2));
    assertThat(tenants.bySlug(three.slug())).contains(three);
  }

  @Test
  void provisioningAgainGivesTheSameTenant() {
    assertThat(tenants.provision(Municipality.shipped().getFirst())).isEqualTo(one);
    assertThat(tenants.all()).startsWith(one, two);
  }

  @Test
  void namesAreOpaque() {
    assertThat(one.id().value()).doesNotContain(one.slug());
  }

  @Test
  void secondTenantSeesNoRows() {
    assertThat(work.<Integer>inTransaction(one, context -> context.fetchCount(PARTY))).isEqualTo(1);
    assertThat(work.<Integer>inTransaction(two, context -> context.fetchCount(PARTY))).isZero();
  }

  @Test
  void aForeignSchemaIsDeniedUnderATenantsRole() {
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two, context -> context.fetch("SELECT * FROM " + one.id() + ".party")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void theDirectoryIsDeniedUnderATenantsRole() {
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two, context -> context.fetch("SELECT * FROM directory.account")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aTenantOwnsNothingAndCreatesNothing() {
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two, context -> context.execute("CREATE TABLE " + two.id() + ".x (i int)")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                work.inTransaction(two, context -> context.execute("CREATE TEMP TABLE x (i int)")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theApplicationWithoutARoleSeesNothing() throws Exception {
    try (var connection = database.application().getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM " + one.id() + ".party"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void theRoleEndsWithTheTransaction() throws Exception {
    work.inTransaction(one, context -> context.fetchCount(PARTY));
    try (var connection = database.application().getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT current_user")) {
      result.next();
      assertThat(result.getString(1)).isEqualTo("laurel_app");
    }
  }

  @Test
  void workForAnotherTenantInsideATransactionIsRefused() {
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    one,
                    _ -> work.<Integer>inTransaction(two, context -> context.fetchCount(PARTY))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anExceptionRollsBack() {
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two,
                    context -> {
                      insertParty(context);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(work.<Integer>inTransaction(two, context -> context.fetchCount(PARTY))).isZero();
  }

  @Test
  void auditRecordsCanNotBeChangedOrDeleted() {
    work.inTransaction(
        two,
        context ->
            context
                .insertInto(AUDIT_RECORD)
                .set(AUDIT_RECORD.SEQ, 1L)
                .set(AUDIT_RECORD.AT, OffsetDateTime.now(ZoneOffset.UTC))
                .set(AUDIT_RECORD.ACTOR, "a")
                .set(AUDIT_RECORD.ACTING_FOR, "")
                .set(AUDIT_RECORD.ACTION, "b")
                .set(AUDIT_RECORD.OBJECT_KIND, "c")
                .set(AUDIT_RECORD.SUBJECT, UUID.randomUUID())
                .set(AUDIT_RECORD.WAS, "")
                .set(AUDIT_RECORD.BECAME, "")
                .set(AUDIT_RECORD.NOTE, "d")
                .set(AUDIT_RECORD.PREVIOUS_MAC, "previous")
                .set(AUDIT_RECORD.MAC, "mac")
                .execute());
    assertThatThrownBy(
            () -> work.inTransaction(two, context -> context.deleteFrom(AUDIT_RECORD).execute()))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two,
                    context -> context.update(AUDIT_RECORD).set(AUDIT_RECORD.ACTOR, "x").execute()))
        .hasMessageContaining("permission denied");
  }

  @Test
  void workForTheEndRunsInsideAndWorkForAfterwardsOnlyOnceCommitted() {
    var order = new ArrayList<String>();
    work.inTransaction(
        two,
        _ -> {
          work.atEnd(() -> order.add("end of " + work.tenant().equals(two.id())));
          work.afterCommit(() -> order.add("committed"));
          return order.add("work");
        });
    assertThat(order).containsExactly("work", "end of true", "committed");
    assertThatThrownBy(
            () ->
                work.inTransaction(
                    two,
                    _ -> {
                      work.atEnd(
                          () -> {
                            throw new IllegalArgumentException("refused at the end");
                          });
                      work.afterCommit(() -> order.add("never"));
                      return 0;
                    }))
        .hasMessage("refused at the end");
    assertThat(order).hasSize(3);
    assertThatThrownBy(() -> work.atEnd(order::clear)).isInstanceOf(IllegalStateException.class);
  }
}
