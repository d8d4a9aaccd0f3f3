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
}
