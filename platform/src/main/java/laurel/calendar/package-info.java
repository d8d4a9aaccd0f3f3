/** The clock of Beijing time and the official calendar of working days. */
@NullMarked
package laurel.calendar;

import org.jspecify.annotations.NullMarked;
