/** Applications, recommendations and the eligibility review by REST. */
@NullMarked
package laurel.application.web;

import org.jspecify.annotations.NullMarked;
