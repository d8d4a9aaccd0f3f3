/** Who applies: organisations, units, teams and individuals, with names over time and relations. */
@NullMarked
package laurel.party;

import org.jspecify.annotations.NullMarked;
