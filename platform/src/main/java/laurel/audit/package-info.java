/**
 * A record of each change, in the transaction of the change, sealed in a chain for each tenant and
 * anchored outside it.
 */
@ApplicationModule(allowedDependencies = {"api", "decision", "identity", "tenants"})
@NullMarked
package laurel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
