package laurel.tenants;

import java.util.List;
import java.util.Optional;

/** The directory of tenants. */
public interface Tenants {

  /** All tenants in the order of their provisioning. */
  List<Tenant> all();

  Optional<Tenant> bySlug(String slug);

  /**
   * Provisions a municipality: role, schema, grants and directory row in one transaction. A
   * municipality that is there already is left as it is.
   */
  Tenant provision(Municipality municipality);
}
