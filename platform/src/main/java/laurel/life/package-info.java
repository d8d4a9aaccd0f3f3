/**
 * How anything changes: steps as values, the one runner that takes them, and what is offered to
 * whom. Knows no kind of step itself.
 */
@ApplicationModule(
    allowedDependencies = {"api", "audit", "decision", "identity", "numbering", "tenants"})
@NullMarked
package laurel.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
