/** Approval, awards and their money by REST. */
@NullMarked
package laurel.award.web;

import org.jspecify.annotations.NullMarked;
