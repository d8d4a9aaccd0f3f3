/** Numbers without gaps or doubles: receipts, certificates. */
@ApplicationModule(allowedDependencies = {"tenants"})
@NullMarked
package laurel.numbering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
