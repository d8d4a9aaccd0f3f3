package laurel.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import laurel.tenants.Tenant;
import org.springframework.security.access.AccessDeniedException;

/**
 * Whoever takes a step.
 *
 * @param home the tenant the person belongs to; empty for supervisors and operators
 * @param identityCode of the organisation or individual an applicant acts for; else empty
 */
public record Actor(
    String username, Optional<Tenant> home, Set<UserRole> roles, String identityCode) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Somebody of a tenant with the given roles. */
  public static Actor of(String username, Tenant tenant, UserRole... roles) {
    return new Actor(username, Optional.of(tenant), Set.of(roles), "");
  }

  /**
   * The tenant in which this person has one of the roles.
   *
   * @throws AccessDeniedException where there is none
   */
  public Tenant require(UserRole... allowed) {
    if (Arrays.stream(allowed).noneMatch(roles::contains)) {
      throw new AccessDeniedException(username + " has none of " + Arrays.toString(allowed));
    }
    return city();
  }

  /**
   * The city this person belongs to.
   *
   * @throws AccessDeniedException where there is none
   */
  public Tenant city() {
    return home.orElseThrow(() -> new AccessDeniedException(username + " belongs to no city"));
  }

  /** Checks a role that belongs to no tenant. */
  public void requireAcrossCities(UserRole allowed) {
    if (!roles.contains(allowed)) {
      throw new AccessDeniedException(username + " is no " + allowed);
    }
  }

  public boolean has(UserRole role) {
    return roles.contains(role);
  }
}
