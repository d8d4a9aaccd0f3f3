/**
 * Editions of an award: planned, opened under one version, led through the stages of its procedure.
 */
@NullMarked
package laurel.edition;

import org.jspecify.annotations.NullMarked;
