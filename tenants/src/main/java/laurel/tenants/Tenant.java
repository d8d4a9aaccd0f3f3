package laurel.tenants;

import laurel.dsl.text.BilingualText;

/**
 * A municipality that runs its award here.
 *
 * @param slug its word in addresses
 * @param colour of its pages, a CSS colour
 */
public record Tenant(TenantId id, String slug, BilingualText name, String colour) {}
