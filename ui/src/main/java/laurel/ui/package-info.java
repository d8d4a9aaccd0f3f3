/** Pages by role, all drawn from the policy. */
@NullMarked
package laurel.ui;

import org.jspecify.annotations.NullMarked;
