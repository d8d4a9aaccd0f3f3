/**
 * Editions: plan with sources, opening, runs with entries and acts, and the walk from stage to
 * stage.
 */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "calendar",
      "decision",
      "identity",
      "life",
      "regulation",
      "tenants"
    })
@NullMarked
package laurel.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
