/** What is wrong with a regulation that can be read: one class a set of rules. */
@NullMarked
package laurel.dsl.check;

import org.jspecify.annotations.NullMarked;
