/**
 * Editions: plan with sources, opening, runs with entries and acts, and the walk from stage to
 * stage.
 */
@NullMarked
package laurel.edition;

import org.jspecify.annotations.NullMarked;
