/** What is owed after the award: by whom, until when, met by what. */
@NullMarked
package laurel.obligation;

import org.jspecify.annotations.NullMarked;
