/** The PostgreSQL server behind the tenants: embedded by default, external by URL. */
@NullMarked
package laurel.tenants.database;

import org.jspecify.annotations.NullMarked;
