package laurel.tenants.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * Two independent facts must agree for a row to be seen: the role that the transaction takes and
 * the schema that jOOQ names. A mistake gives "permission denied", never foreign rows.
 */
final class RoleSwitchingDatabase implements TenantDatabase {

  /** An open transaction, with what is to be done at its end and after its commit. */
  private record Unit(
      String role, DSLContext context, Deque<Runnable> last, Deque<Runnable> after) {
    <T> T run(Function<DSLContext, T> work) {
      T result = work.apply(context);
      while (!last.isEmpty()) {
        last.removeFirst().run();
      }
      return result;
    }
  }

  private final ThreadLocal<Optional<Unit>> current = ThreadLocal.withInitial(Optional::empty);
  private final Database database;

  /** One for each role, kept: jOOQ keeps with it what it knows of records and mappings. */
  private final ConcurrentHashMap<String, Configuration> configurations = new ConcurrentHashMap<>();

  RoleSwitchingDatabase(Database database) {
    this.database = database;
  }

  @Override
  public <T> T inTransaction(Tenant tenant, Function<DSLContext, T> work) {
    String schema = tenant.id().value();
    return run(schema, configuration(schema, "template", schema), work);
  }

  @Override
  public <T> T inDirectory(Function<DSLContext, T> work) {
    Optional<Unit> outer = current.get();
    current.set(Optional.empty());
    try {
      String role = Database.DIRECTORY_ROLE;
      return run(role, configuration(role, "directory", "directory"), work);
    } finally {
      current.set(outer);
    }
  }

  private <T> T run(String role, Configuration configuration, Function<DSLContext, T> work) {
    Optional<Unit> open = current.get();
    if (open.isPresent()) {
      if (!open.get().role().equals(role)) {
        throw new IllegalStateException("a transaction of another tenant is open");
      }
      return work.apply(open.get().context());
    }
    Deque<Runnable> after = new ArrayDeque<>();
    T result =
        DSL.using(configuration)
            .transactionResult(
                transaction -> {
                  DSLContext context = transaction.dsl();
                  context.execute("SET LOCAL ROLE " + Database.quoted(role));
                  var unit = new Unit(role, context, new ArrayDeque<>(), after);
                  current.set(Optional.of(unit));
                  try {
                    return unit.run(work);
                  } finally {
                    current.remove();
                  }
                });
    after.forEach(Runnable::run);
    return result;
  }

  @Override
  public TenantId tenant() {
    return new TenantId(open().role());
  }

  @Override
  public void atEnd(Runnable work) {
    open().last().addLast(work);
  }

  @Override
  public void afterCommit(Runnable work) {
    open().after().addLast(work);
  }

  private Unit open() {
    return current
        .get()
        .orElseThrow(() -> new IllegalStateException("no transaction is open on this thread"));
  }

  private Configuration configuration(String role, String from, String to) {
    return configurations.computeIfAbsent(
        role,
        _ ->
            new DefaultConfiguration()
                .set(database.application())
                .set(SQLDialect.POSTGRES)
                .set(
                    new Settings()
                        .withRenderMapping(
                            new RenderMapping()
                                .withSchemata(new MappedSchema().withInput(from).withOutput(to)))));
  }
}
