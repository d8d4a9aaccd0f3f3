/** Awards, certificates, the ledger, revocations and bans. */
@NullMarked
package laurel.award;

import org.jspecify.annotations.NullMarked;
