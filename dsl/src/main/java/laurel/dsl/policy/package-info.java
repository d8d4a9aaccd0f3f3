/** The compiled policy: immutable, each value with the clause it rests on. */
@NullMarked
package laurel.dsl.policy;

import org.jspecify.annotations.NullMarked;
