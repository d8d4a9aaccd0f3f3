/** Deadline day: many applicants at once, measured beside the bare database. */
@NullMarked
package laurel.load;

import org.jspecify.annotations.NullMarked;
