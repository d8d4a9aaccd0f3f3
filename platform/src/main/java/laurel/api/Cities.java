package laurel.api;

import laurel.decision.NotFound;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.stereotype.Component;

/** The cities by the words in public addresses. */
@Component
public class Cities {

  private final Tenants tenants;

  Cities(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * @throws NotFound where there is no such city
   */
  public Tenant named(String city) {
    return tenants.bySlug(city).orElseThrow(() -> new NotFound("city " + city));
  }
}
