/** Facts of an applicant against the conditions of a policy, three-valued, with reasons. */
@NullMarked
package laurel.dsl.eligibility;

import org.jspecify.annotations.NullMarked;
