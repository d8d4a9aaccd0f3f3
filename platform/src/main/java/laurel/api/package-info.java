/** REST: the same services as the pages use; refusals as problem details. */
@ApplicationModule(allowedDependencies = {"decision", "identity", "life"})
@NullMarked
package laurel.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
