/**
 * The register of points: everything a policy can state, and what the running system does with it.
 *
 * <p>Publication, {@code check}, {@code coverage} and the city's page read it; there is no second
 * list. It knows the policy and nothing else.
 */
@NullMarked
package laurel.dsl.point;

import org.jspecify.annotations.NullMarked;
