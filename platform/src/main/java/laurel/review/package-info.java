/**
 * Scoresheets after the conflict question, lists that are cut, and the ranking of what is scored.
 */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "audit",
      "application",
      "decision",
      "edition",
      "identity",
      "life",
      "membership",
      "ranking",
      "tenants"
    })
@NullMarked
package laurel.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
