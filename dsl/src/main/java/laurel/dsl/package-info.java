/**
 * The regulation language: the text of a measure in, a checked, compiled policy and diagnostics
 * out. The way in, and nothing else.
 */
@NullMarked
package laurel.dsl;

import org.jspecify.annotations.NullMarked;
