/** Applications, recommendations and eligibility. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "audit",
      "calendar",
      "decision",
      "edition",
      "identity",
      "life",
      "membership",
      "numbering",
      "party",
      "regulation",
      "tenants"
    })
@NullMarked
package laurel.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
