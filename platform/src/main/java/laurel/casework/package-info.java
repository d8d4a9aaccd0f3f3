/** Disqualification and revocation as cases, by the steps and bodies that the measure names. */
@NullMarked
package laurel.casework;

import org.jspecify.annotations.NullMarked;
