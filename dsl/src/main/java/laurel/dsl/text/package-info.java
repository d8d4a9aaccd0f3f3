/** The ground floor: words in both languages, and how far apart two spellings are. */
@NullMarked
package laurel.dsl.text;

import org.jspecify.annotations.NullMarked;
