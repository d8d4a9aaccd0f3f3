/** REST: the same services as the pages use; refusals as problem details. */
@NullMarked
package laurel.api;

import org.jspecify.annotations.NullMarked;
