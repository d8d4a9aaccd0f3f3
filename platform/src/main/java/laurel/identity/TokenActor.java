package laurel.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.tenants.Tenants;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/** The person that a token's claims name. */
@Component
public class TokenActor {

  private final Tenants tenants;

  TokenActor(Tenants tenants) {
    this.tenants = tenants;
  }

  public Actor of(ClaimAccessor claims) {
    List<String> roles =
        Optional.ofNullable(claims.getClaimAsStringList("roles")).orElse(List.of());
    return new Actor(
        text(claims, "sub"),
        tenants.bySlug(text(claims, "tenant")),
        roles.stream().map(UserRole::valueOf).collect(Collectors.toUnmodifiableSet()),
        text(claims, "identity_code"));
  }

  private static String text(ClaimAccessor claims, String name) {
    return Optional.ofNullable(claims.getClaimAsString(name)).orElse("");
  }
}
