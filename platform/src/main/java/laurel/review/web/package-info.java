/** The examiners' work, rankings and lists by REST. */
@NullMarked
package laurel.review.web;

import org.jspecify.annotations.NullMarked;
