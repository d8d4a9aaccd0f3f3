/** The official calendar by REST. */
@NullMarked
package laurel.calendar.web;

import org.jspecify.annotations.NullMarked;
