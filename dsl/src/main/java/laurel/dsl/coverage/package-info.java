/** The text of a measure, its clauses, and which of them a policy executes or shows. */
@NullMarked
package laurel.dsl.coverage;

import org.jspecify.annotations.NullMarked;
