/** Notices and objections by REST. */
@NullMarked
package laurel.publicnotice.web;

import org.jspecify.annotations.NullMarked;
