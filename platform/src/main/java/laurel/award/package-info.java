/** Awards from the grant on: certificates, the ledger, and what bars former winners. */
@ApplicationModule(
    allowedDependencies = {
      "api",
      "application",
      "decision",
      "edition",
      "identity",
      "life",
      "membership",
      "obligation",
      "tenants"
    })
@NullMarked
package laurel.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
