package laurel.identity;

import java.util.Optional;
import java.util.Set;
import laurel.decision.BadValue;
import laurel.dsl.text.BilingualText;

/**
 * A person who can log in.
 *
 * @param tenantSlug empty for supervisors and operators
 * @param identityCode of the organisation or individual an applicant acts for; else empty
 */
public record Account(
    String username,
    BilingualText displayName,
    Optional<String> tenantSlug,
    Set<UserRole> roles,
    String identityCode) {

  public Account {
    if (!username.matches("[a-z][a-z0-9-]{2,40}")) {
      throw new BadValue(
          "username",
          new BilingualText("3至41个小写字母、数字、连字符", "3 to 41 small letters, digits, hyphens"));
    }
    if (roles.isEmpty()) {
      throw new BadValue("roles", new BilingualText("至少一个", "at least one"));
    }
    boolean across = roles.stream().allMatch(UserRole::acrossCities);
    if (across == tenantSlug.isPresent()
        || (!across && roles.stream().anyMatch(UserRole::acrossCities))) {
      throw new BadValue(
          "tenantSlug",
          new BilingualText("本市角色需要城市，其他角色不要", "needed for a city's roles, and only for those"));
    }
    roles = Set.copyOf(roles);
  }
}
