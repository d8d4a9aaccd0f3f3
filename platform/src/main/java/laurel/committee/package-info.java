/** The committee's word on who is proposed for which award. */
@NullMarked
package laurel.committee;

import org.jspecify.annotations.NullMarked;
