/** Numbers without gaps or doubles: receipts, certificates. */
@NullMarked
package laurel.numbering;

import org.jspecify.annotations.NullMarked;
