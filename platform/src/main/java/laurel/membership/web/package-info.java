/** People in bodies by REST. */
@NullMarked
package laurel.membership.web;

import org.jspecify.annotations.NullMarked;
