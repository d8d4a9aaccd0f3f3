/**
 * A record of each change, in the transaction of the change, sealed in a chain for each tenant and
 * anchored outside it.
 */
@NullMarked
package laurel.audit;

import org.jspecify.annotations.NullMarked;
