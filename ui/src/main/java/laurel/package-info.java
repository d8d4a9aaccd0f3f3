/** Municipal quality awards, run by the measure itself. */
@NullMarked
package laurel;

import org.jspecify.annotations.NullMarked;
