/** Accounts by REST, and the person of a token as a parameter of controllers. */
@NullMarked
package laurel.identity.web;

import org.jspecify.annotations.NullMarked;
