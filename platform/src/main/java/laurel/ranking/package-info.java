/** Scores to places: means, ties, minimum and the quota's cut. Pure: no database, no clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package laurel.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
