package laurel.identity.login;

import java.time.Duration;
import java.util.Optional;
import laurel.identity.Accounts;
import laurel.tenants.Tenants;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The provider's clients: the web application, once for each tenant, and each account for itself,
 * so that a program gets a token with the account's own name and password (client credentials).
 */
final class EmbeddedClients implements RegisteredClientRepository {

  private static final String WEB = "laurel-web-";

  private final Accounts accounts;
  private final Tenants tenants;
  private final String webSecret;
  private final String url;

  EmbeddedClients(Accounts accounts, Tenants tenants, String webSecret, String url) {
    this.accounts = accounts;
    this.tenants = tenants;
    this.webSecret = webSecret;
    this.url = url;
  }

  @Override
  public void save(RegisteredClient client) {
    // Clients are derived from tenants and accounts; the provider's upgrade of a hash is not kept.
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clientId.startsWith(WEB)
        ? web(clientId.substring(WEB.length())).orElse(null)
        : accounts.passwordHash(clientId).map(hash -> program(clientId, hash)).orElse(null);
  }

  private Optional<RegisteredClient> web(String registration) {
    if (!registration.equals(TenantRegistrations.PLATFORM)
        && tenants.bySlug(registration).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        RegisteredClient.withId(WEB + registration)
            .clientId(WEB + registration)
            .clientSecret("{noop}" + webSecret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(url + "/login/oauth2/code/" + registration)
            .scope(OidcScopes.OPENID)
            .clientSettings(ClientSettings.builder().requireAuthorizationConsent(false).build())
            .build());
  }

  private static RegisteredClient program(String username, String passwordHash) {
    return RegisteredClient.withId(username)
        .clientId(username)
        .clientSecret(passwordHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build())
        .build();
  }
}
