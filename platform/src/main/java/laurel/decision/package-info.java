/** What comes of a step: accepted, or refused with reasons and the clauses they rest on. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package laurel.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
