/** The committee's word on who is proposed for which award. */
@ApplicationModule(
    allowedDependencies = {"api", "decision", "edition", "identity", "life", "ranking", "review"})
@NullMarked
package laurel.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
