/**
 * What is wrong with a text, as values: code, place, clause, message and help in both languages.
 */
@NullMarked
package laurel.dsl.diagnostic;

import org.jspecify.annotations.NullMarked;
