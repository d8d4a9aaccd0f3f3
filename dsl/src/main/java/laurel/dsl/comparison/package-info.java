/** Policies against one another and against rules from above, as data. */
@NullMarked
package laurel.dsl.comparison;

import org.jspecify.annotations.NullMarked;
