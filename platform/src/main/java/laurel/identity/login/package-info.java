/** The embedded OpenID provider, bearer tokens, and what a token says of a person. */
@NullMarked
package laurel.identity.login;

import org.jspecify.annotations.NullMarked;
