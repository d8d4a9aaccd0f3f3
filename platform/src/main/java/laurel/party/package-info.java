/** Who applies: organisations, units, teams and individuals, with names over time and relations. */
@ApplicationModule(allowedDependencies = {"identity", "tenants"})
@NullMarked
package laurel.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
