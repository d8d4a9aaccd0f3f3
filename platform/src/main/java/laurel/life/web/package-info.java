/** How steps are asked for by REST: keys and versions from the headers. */
@NullMarked
package laurel.life.web;

import org.jspecify.annotations.NullMarked;
