package laurel.tenants;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * The only way to a tenant's data: a unit of work is a transaction under the tenant's own role, on
 * its own schema. Work inside work for the same tenant joins the transaction.
 */
public interface TenantDatabase {

  /**
   * Runs work and commits it; an exception rolls it back.
   *
   * @throws IllegalStateException where a transaction of another tenant is open
   */
  <T> T inTransaction(Tenant tenant, Function<DSLContext, T> work);

  /** Runs work on the directory of tenants, accounts and settings. */
  <T> T inDirectory(Function<DSLContext, T> work);

  /**
   * The tenant whose transaction is open on this thread.
   *
   * @throws IllegalStateException where none is
   */
  TenantId tenant();

  /** Runs work as the last thing in the open transaction, still within it. */
  void atEnd(Runnable work);

  /** Runs work once the open transaction is committed, and never where it is rolled back. */
  void afterCommit(Runnable work);
}
