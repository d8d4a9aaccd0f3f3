/** Measures walked from plan to expiry by the demo's own steps, on a platform of its own. */
@NullMarked
package laurel.demo;

import org.jspecify.annotations.NullMarked;
