/** The clock of China standard time and the official calendar of working days. */
@ApplicationModule(allowedDependencies = {"api", "decision", "identity", "tenants"})
@NullMarked
package laurel.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
