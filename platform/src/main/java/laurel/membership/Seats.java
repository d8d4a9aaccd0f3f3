package laurel.membership;

import java.time.Clock;
import java.time.LocalDate;
import laurel.dsl.policy.Role;
import laurel.identity.AccountAdded;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a new account its seat in the organ of its role; other bodies are joined by name. */
@Component
public class Seats {

  private final Memberships memberships;
  private final TenantDatabase database;
  private final Tenants tenants;
  private final Clock clock;

  Seats(Memberships memberships, TenantDatabase database, Tenants tenants, Clock clock) {
    this.memberships = memberships;
    this.database = database;
    this.tenants = tenants;
    this.clock = clock;
  }

  @EventListener
  void seat(AccountAdded added) {
    added
        .account()
        .tenantSlug()
        .flatMap(tenants::bySlug)
        .ifPresent(
            tenant -> {
              for (UserRole role : added.account().roles()) {
                Memberships.organOf(role)
                    .ifPresent(organ -> take(tenant, organ, added.account().username()));
              }
            });
  }

  /** Seats a person in a body from today on. */
  public void take(Tenant tenant, Role body, String username) {
    database.inTransaction(
        tenant,
        db -> {
          memberships.join(db, body, username, "", LocalDate.now(clock));
          return true;
        });
  }
}
