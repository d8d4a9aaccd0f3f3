/** Puts the tree of a regulation together into its policy; what is said twice is a finding. */
@NullMarked
package laurel.dsl.compile;

import org.jspecify.annotations.NullMarked;
