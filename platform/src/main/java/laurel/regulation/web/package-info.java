/** Checking, saving and publishing regulations by REST. */
@NullMarked
package laurel.regulation.web;

import org.jspecify.annotations.NullMarked;
