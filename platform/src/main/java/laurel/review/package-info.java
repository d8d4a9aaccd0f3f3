/** Scoresheets, shortlist, ranking and the committee's decision. */
@NullMarked
package laurel.review;

import org.jspecify.annotations.NullMarked;
