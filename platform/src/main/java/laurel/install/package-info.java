/** The first start: mode, clock, the shipped cities, the first account. */
@NullMarked
package laurel.install;

import org.jspecify.annotations.NullMarked;
