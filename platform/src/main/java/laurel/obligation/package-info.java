/** What is owed after the award: by whom, until when, met by what. */
@ApplicationModule(allowedDependencies = {"api", "decision", "identity", "life", "tenants"})
@NullMarked
package laurel.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
