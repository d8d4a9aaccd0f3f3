/**
 * The door of the REST interface: answers, problem details in two languages, limits, and the
 * description of all modules' addresses. Knows no module; each has its controllers at home.
 */
@ApplicationModule(allowedDependencies = {"decision", "tenants"})
@NullMarked
package laurel.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
