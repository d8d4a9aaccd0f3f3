/** Policies of all cities side by side. */
@ApplicationModule(allowedDependencies = {"api", "identity", "regulation", "tenants"})
@NullMarked
package laurel.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
