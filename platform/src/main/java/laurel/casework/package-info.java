/** Disqualification and revocation as cases, by the steps and bodies that the measure names. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "application",
      "award",
      "decision",
      "edition",
      "identity",
      "life",
      "obligation",
      "tenants"
    })
@NullMarked
package laurel.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
