/** The committee's decision by REST. */
@NullMarked
package laurel.committee.web;

import org.jspecify.annotations.NullMarked;
