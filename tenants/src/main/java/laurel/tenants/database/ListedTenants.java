package laurel.tenants.database;

import java.util.List;
import java.util.Optional;
import laurel.dsl.text.BilingualText;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.Tenants;
import laurel.tenants.jooq.directory.Tables;

/** The tenants as the directory lists them, to look at and not to change. */
record ListedTenants(TenantDatabase work) implements Tenants {

  @Override
  public List<Tenant> all() {
    return work.inDirectory(
        directory ->
            directory
                .selectFrom(Tables.TENANT)
                .orderBy(Tables.TENANT.PROVISIONED_AT)
                .fetch(
                    row ->
                        new Tenant(
                            new TenantId(row.getId()),
                            row.getSlug(),
                            new BilingualText(row.getNameZh(), row.getNameEn()),
                            row.getColour())));
  }

  @Override
  public Optional<Tenant> bySlug(String slug) {
    return all().stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
  }

  @Override
  public Tenant provision(Municipality municipality) {
    throw new UnsupportedOperationException("the database is only looked at");
  }
}
