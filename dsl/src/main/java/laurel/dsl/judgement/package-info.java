/**
 * The rules of a policy, judged: quotas, terms, bars, money. Pure; the caller looks up the rest.
 */
@NullMarked
package laurel.dsl.judgement;

import org.jspecify.annotations.NullMarked;
