/** The comparison of cities by REST. */
@NullMarked
package laurel.supervision.web;

import org.jspecify.annotations.NullMarked;
