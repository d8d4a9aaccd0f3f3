package laurel.tenants.database;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import laurel.dsl.text.BilingualText;
import laurel.tenants.Municipality;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import laurel.tenants.Tenants;
import laurel.tenants.jooq.directory.Tables;

/**
 * The tenants as the directory lists them, to look at and not to change. What was read holds for
 * some seconds, so that no request reads the directory for itself; another node's new tenants are
 * seen after them.
 */
final class ListedTenants implements Tenants {

  private static final Duration HOLDS = Duration.ofSeconds(5);

  /** The directory as it was read at an instant of {@link System#nanoTime}. */
  private record Reading(List<Tenant> tenants, long at) {
    boolean holds() {
      return System.nanoTime() - at < HOLDS.toNanos();
    }
  }

  private final TenantDatabase work;
  private volatile Optional<Reading> latest = Optional.empty();

  ListedTenants(TenantDatabase work) {
    this.work = work;
  }

  @Override
  public List<Tenant> all() {
    return latest.filter(Reading::holds).map(Reading::tenants).orElseGet(this::read);
  }

  @Override
  public Optional<Tenant> bySlug(String slug) {
    return all().stream().filter(tenant -> tenant.slug().equals(slug)).findFirst();
  }

  /** Reads the directory now; called where it is known to have changed. */
  List<Tenant> read() {
    long begin = System.nanoTime();
    List<Tenant> tenants =
        work.inDirectory(
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
    latest = Optional.of(new Reading(List.copyOf(tenants), begin));
    return tenants;
  }

  @Override
  public Tenant provision(Municipality municipality) {
    throw new UnsupportedOperationException("the database is only looked at");
  }
}
