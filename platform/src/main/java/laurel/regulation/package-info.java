/** Versions of a tenant's regulation: draft, checked, published by a second person, in force. */
@NullMarked
package laurel.regulation;

import org.jspecify.annotations.NullMarked;
