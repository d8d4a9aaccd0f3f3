package laurel.edition;

import static laurel.tenants.jooq.tenant.Tables.EDITION;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import laurel.dsl.text.BilingualText;
import laurel.life.Standing;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * What the front page says of each city's newest edition. It is kept, so that a page with all
 * cities needs no transaction a city; a change made here is seen at once, one made by another node
 * after some seconds.
 */
@Component
public class Fronts {

  private static final Duration HOLDS = Duration.ofSeconds(10);

  /**
   * The newest edition of a city.
   *
   * @param stage under way; empty before the opening and after the end
   */
  public record Front(BilingualText title, Standing standing, Optional<BilingualText> stage) {}

  /** What was read at an instant of {@link System#nanoTime}. */
  private record Reading(Optional<Front> front, long at) {
    boolean holds() {
      return System.nanoTime() - at < HOLDS.toNanos();
    }
  }

  private final TenantDatabase database;
  private final RegulationVersions versions;
  private final ConcurrentHashMap<TenantId, Reading> kept = new ConcurrentHashMap<>();

  Fronts(TenantDatabase database, RegulationVersions versions) {
    this.database = database;
    this.versions = versions;
  }

  /** The newest edition of a city; empty where it has had none. */
  public Optional<Front> of(Tenant tenant) {
    return Optional.ofNullable(kept.get(tenant.id()))
        .filter(Reading::holds)
        .orElseGet(() -> read(tenant))
        .front();
  }

  private Reading read(Tenant tenant) {
    var reading = new Reading(database.inTransaction(tenant, this::newest), System.nanoTime());
    kept.put(tenant.id(), reading);
    return reading;
  }

  private Optional<Front> newest(DSLContext db) {
    return db
        .selectFrom(EDITION)
        .orderBy(EDITION.NUMBER.desc(), EDITION.PLANNED_AT.desc())
        .limit(1)
        .fetch()
        .stream()
        .findFirst()
        .map(
            row -> {
              var standing = Standing.valueOf(row.getStatus());
              return new Front(
                  Edition.title(row.getYear(), row.getNumber()),
                  standing,
                  standing == Standing.UNDER_WAY
                      ? Optional.of(
                          versions
                              .get(db, row.getRegulationVersionId())
                              .policy()
                              .stages()
                              .get(row.getRunIndex())
                              .text())
                      : Optional.empty());
            });
  }

  /** Told that the open transaction changes an edition; what is kept ends with its commit. */
  void changing() {
    TenantId tenant = database.tenant();
    database.afterCommit(() -> kept.remove(tenant));
  }
}
