/**
 * Which municipality is asking: the directory of tenants, their schemas and roles, their files.
 * Depends on laurel.dsl only.
 */
@NullMarked
package laurel.tenants;

import org.jspecify.annotations.NullMarked;
