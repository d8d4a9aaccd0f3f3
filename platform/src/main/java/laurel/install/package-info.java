/** The first start: mode, clock, the shipped cities, the first account. */
@ApplicationModule(allowedDependencies = {"calendar", "identity", "tenants"})
@NullMarked
package laurel.install;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
