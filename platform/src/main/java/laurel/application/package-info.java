/** Applications, recommendations and eligibility. */
@NullMarked
package laurel.application;

import org.jspecify.annotations.NullMarked;
