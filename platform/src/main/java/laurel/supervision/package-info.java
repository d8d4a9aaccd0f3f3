/** Policies of all cities side by side. */
@NullMarked
package laurel.supervision;

import org.jspecify.annotations.NullMarked;
