/** Public notices with their clock, and objections. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "application",
      "audit",
      "calendar",
      "decision",
      "edition",
      "identity",
      "life",
      "numbering",
      "tenants"
    })
@NullMarked
package laurel.publicnotice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
