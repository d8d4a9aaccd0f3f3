/** The examples inside a measure's file, run against its own conditions. */
@NullMarked
package laurel.dsl.scenario;

import org.jspecify.annotations.NullMarked;
