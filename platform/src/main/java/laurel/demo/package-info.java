/**
 * Demo mode: people, organisations and editions made by the services themselves, and a clock that
 * moves.
 */
@NullMarked
package laurel.demo;

import org.jspecify.annotations.NullMarked;
