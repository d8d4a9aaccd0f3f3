/** The record by REST. */
@NullMarked
package laurel.audit.web;

import org.jspecify.annotations.NullMarked;
