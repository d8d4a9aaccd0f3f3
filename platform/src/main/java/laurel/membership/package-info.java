/** People in the bodies of a city: who belongs to which, in what post, from when, until when. */
@ApplicationModule(
    allowedDependencies = {"api", "decision", "identity", "life", "regulation", "tenants"})
@NullMarked
package laurel.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
