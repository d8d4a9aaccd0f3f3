package laurel.audit;

import java.util.Optional;
import laurel.dsl.text.BilingualText;
import laurel.tenants.Tenant;

/**
 * What the check of a tenant's chain gave.
 *
 * @param records that were read and are in order
 * @param anchored the number of the last record that is anchored outside the tenant
 * @param finding the first thing that is wrong; empty where all is in order
 */
public record AuditReport(Tenant tenant, long records, long anchored, Optional<Finding> finding) {

  /** The result, in words. */
  public BilingualText text() {
    return finding
        .map(Finding::text)
        .orElseGet(
            () ->
                BilingualText.of(
                    "记录链完整：%d条，锚定到第%d条。".formatted(records, anchored),
                    "The chain is whole: %d records, anchored up to %d."
                        .formatted(records, anchored)));
  }
}
