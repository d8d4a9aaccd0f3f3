/** Who is asking: people, their roles and their tenant; login and tokens. */
@NullMarked
package laurel.identity;

import org.jspecify.annotations.NullMarked;
