package laurel.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.dsl.comparison.Aspect;
import laurel.dsl.comparison.Dimension;
import laurel.dsl.comparison.PolicyComparison;
import laurel.dsl.policy.Policy;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import laurel.regulation.RegulationVersions;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.stereotype.Service;

/** One table of all cities' policies, each cell with its clause; silence is shown as 未规定. */
@Service
public class Comparison {

  /**
   * One city's column.
   *
   * @param cells what its measure says, or that it says nothing, on each point of which some city
   *     speaks; in the order of the dimensions
   */
  public record City(
      Tenant tenant, String measure, boolean draft, Map<Dimension, List<Aspect>> cells) {}

  private final Tenants tenants;
  private final RegulationVersions versions;

  Comparison(Tenants tenants, RegulationVersions versions) {
    this.tenants = tenants;
    this.versions = versions;
  }

  /** Every city that has published a measure. */
  public List<City> cities(Actor actor) {
    actor.requireAcrossCities(UserRole.SUPERVISOR);
    Map<Tenant, Policy> policies = new LinkedHashMap<>();
    for (Tenant tenant : tenants.all()) {
      versions.inForce(tenant).ifPresent(version -> policies.put(tenant, version.policy()));
    }
    Map<String, Policy> bySlug = new LinkedHashMap<>();
    policies.forEach((tenant, policy) -> bySlug.put(tenant.slug(), policy));
    PolicyComparison comparison = PolicyComparison.of(bySlug);
    var cities = new ArrayList<City>();
    policies.forEach((tenant, policy) -> cities.add(city(tenant, policy, comparison)));
    return cities;
  }

  private static City city(Tenant tenant, Policy policy, PolicyComparison comparison) {
    var cells = new EnumMap<Dimension, List<Aspect>>(Dimension.class);
    for (PolicyComparison.Row row : comparison.rows()) {
      cells.put(row.dimension(), Objects.requireNonNull(row.cells().get(tenant.slug())));
    }
    return new City(tenant, policy.measure().title(), policy.measure().draft(), cells);
  }
}
