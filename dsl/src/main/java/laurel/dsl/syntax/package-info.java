/** Text to tokens to tree: the grammar's records, each with its place in the text. */
@NullMarked
package laurel.dsl.syntax;

import org.jspecify.annotations.NullMarked;
