package laurel.audit;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import laurel.tenants.TenantId;

/**
 * A point up to which a tenant's chain is known to have reached, held outside the tenant.
 *
 * @param seq the number of the record it stands at
 * @param mac of that record, 64 hexadecimal digits
 * @param seal of this anchor, 64 hexadecimal digits
 */
record Anchor(TenantId tenant, long seq, String mac, OffsetDateTime at, String seal) {

  String line() {
    return String.join(" ", at.toString(), tenant.value(), Long.toString(seq), mac, seal);
  }

  /** Of a line of the anchor file; empty where a power cut left half a line. */
  static Optional<Anchor> of(String line) {
    String[] part = line.split(" ", -1);
    if (part.length != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Anchor(
              new TenantId(part[1]),
              Long.parseLong(part[2]),
              part[3],
              OffsetDateTime.parse(part[0]),
              part[4]));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
