/** Public notices with their clock, and objections. */
@NullMarked
package laurel.publicnotice;

import org.jspecify.annotations.NullMarked;
