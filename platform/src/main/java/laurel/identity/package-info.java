/** Who is asking: people, their roles and their tenant; login and tokens. */
@ApplicationModule(allowedDependencies = {"api", "decision", "tenants"})
@NullMarked
package laurel.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
