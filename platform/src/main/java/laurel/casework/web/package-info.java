/** Cases by REST. */
@NullMarked
package laurel.casework.web;

import org.jspecify.annotations.NullMarked;
