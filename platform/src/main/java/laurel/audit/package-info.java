/** A record of each change, in the transaction of the change, chained by hashes for each tenant. */
@NullMarked
package laurel.audit;

import org.jspecify.annotations.NullMarked;
