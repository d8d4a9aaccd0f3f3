/**
 * Scoresheets after the conflict question, lists that are cut, and the ranking of what is scored.
 */
@NullMarked
package laurel.review;

import org.jspecify.annotations.NullMarked;
