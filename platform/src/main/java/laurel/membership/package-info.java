/** People in the bodies of a city: who belongs to which, in what post, from when, until when. */
@NullMarked
package laurel.membership;

import org.jspecify.annotations.NullMarked;
