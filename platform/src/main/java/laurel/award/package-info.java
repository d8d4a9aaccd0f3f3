/** Awards from the grant on: certificates, the ledger, and what bars former winners. */
@NullMarked
package laurel.award;

import org.jspecify.annotations.NullMarked;
