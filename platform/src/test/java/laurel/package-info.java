/** Tests of the platform: rules in milliseconds, and the life on one started platform. */
@NullMarked
package laurel;

import org.jspecify.annotations.NullMarked;
