package laurel.identity.login;

import laurel.tenants.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The application as the provider's client: one registration a tenant, endpoints set, not
 * discovered.
 */
final class TenantRegistrations implements ClientRegistrationRepository {

  /** The registration of those who belong to no city. */
  static final String PLATFORM = "platform";

  private final Tenants tenants;
  private final String webSecret;
  private final String url;

  TenantRegistrations(Tenants tenants, String webSecret, String url) {
    this.tenants = tenants;
    this.webSecret = webSecret;
    this.url = url;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(PLATFORM) && tenants.bySlug(id).isEmpty()) {
      return null;
    }
    return ClientRegistration.withRegistrationId(id)
        .clientId("laurel-web-" + id)
        .clientSecret(webSecret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(url + "/login/oauth2/code/{registrationId}")
        .scope(OidcScopes.OPENID)
        .issuerUri(url)
        .authorizationUri(url + "/oauth2/authorize")
        .tokenUri(url + "/oauth2/token")
        .jwkSetUri(url + "/oauth2/jwks")
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .build();
  }
}
