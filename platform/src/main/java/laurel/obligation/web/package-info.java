/** What is owed after the award by REST. */
@NullMarked
package laurel.obligation.web;

import org.jspecify.annotations.NullMarked;
