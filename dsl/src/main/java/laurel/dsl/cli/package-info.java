/** The command line of the language, for people and for continuous integration. */
@NullMarked
package laurel.dsl.cli;

import org.jspecify.annotations.NullMarked;
