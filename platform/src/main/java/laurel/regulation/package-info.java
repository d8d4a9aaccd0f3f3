/** Versions of a tenant's regulation: draft, checked, published by a second person, in force. */
@ApplicationModule(
    allowedDependencies = {"api", "decision", "identity", "life", "numbering", "tenants"})
@NullMarked
package laurel.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
