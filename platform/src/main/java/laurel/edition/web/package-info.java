/** Editions by REST. */
@NullMarked
package laurel.edition.web;

import org.jspecify.annotations.NullMarked;
