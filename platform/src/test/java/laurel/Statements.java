package laurel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/**
 * The statements that services send in one transaction, which is rolled back: a test leaves nothing
 * behind. What goes with the commit alone, the record's end, is not among them.
 */
final class Statements {

  /** Ends the transaction without a commit. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<String> sent = new ArrayList<>();

  private Statements() {}

  /** Runs work that may ask in between what was sent. */
  static void during(Tenant tenant, Work work) {
    var statements = new Statements();
    Consumer<DSLContext> all =
        db -> {
          db.configuration()
              .set(
                  new DefaultExecuteListenerProvider(
                      ExecuteListener.onExecuteStart(context -> statements.add(context.sql()))));
          work.with(db, statements);
          throw new Enough();
        };
    try {
      Platform.bean(TenantDatabase.class)
          .inTransaction(
              tenant,
              db -> {
                all.accept(db);
                return true;
              });
    } catch (Enough e) {
      // All was seen.
    }
  }

  /** What is looked at. */
  @FunctionalInterface
  interface Work {
    void with(DSLContext db, Statements statements);
  }

  private void add(@org.jspecify.annotations.Nullable String sql) {
    sent.add(sql == null ? "batch" : sql);
  }

  /** What a piece of work sends. */
  List<String> of(Runnable work) {
    sent.clear();
    work.run();
    return List.copyOf(sent);
  }
}
