package laurel.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import laurel.api.Problem;
import laurel.api.Problems;
import laurel.identity.Accounts;
import laurel.identity.LaurelProperties;
import laurel.identity.Settings;
import laurel.identity.UserRole;
import laurel.tenants.Tenants;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The embedded OpenID provider and the bearer-token chain of the REST interface. The provider keeps
 * its session under a key of its own, so that being known to it is not yet being in the
 * application.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LaurelProperties.class)
class LoginConfiguration {

  private static final String PROVIDER_SESSION = "LAUREL_PROVIDER";

  @Bean
  @Order(1)
  SecurityFilterChain provider(HttpSecurity http, Accounts accounts) throws Exception {
    var contexts = new HttpSessionSecurityContextRepository();
    contexts.setSpringSecurityContextKey(PROVIDER_SESSION);
    var requests = new HttpSessionRequestCache();
    requests.setSessionAttrName(PROVIDER_SESSION + "_REQUEST");
    return http.securityMatcher(
            "/oauth2/authorize",
            "/oauth2/token",
            "/oauth2/jwks",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/userinfo",
            "/.well-known/**",
            "/login")
        .oauth2AuthorizationServer(server -> server.oidc(oidc -> {}))
        .csrf(
            csrf ->
                csrf.ignoringRequestMatchers(
                    "/oauth2/token", "/oauth2/revoke", "/oauth2/introspect"))
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(requests))
        .authorizeHttpRequests(
            requestsTo ->
                requestsTo
                    .requestMatchers("/login", "/.well-known/**", "/oauth2/jwks")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling.defaultAuthenticationEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint("/login"),
                    request -> request.getServletPath().equals("/oauth2/authorize")))
        .userDetailsService(accounts)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(new ContinueToApplication(accounts, requests))
                    .failureUrl("/login?error"))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain api(HttpSecurity http) throws Exception {
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/api/public/**", "/v3/api-docs/**", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(LoginConfiguration::notSignedIn)
                    .accessDeniedHandler(
                        (request, response, _) ->
                            Problems.write(request, response, Problem.NOT_ALLOWED)))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(LoginConfiguration::notSignedIn))
        .build();
  }

  /** A challenge as RFC 6750 wants it, and the reason in words. */
  private static void notSignedIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
    new BearerTokenAuthenticationEntryPoint().commence(request, response, reason);
    Problems.write(request, response, Problem.NOT_SIGNED_IN);
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(LaurelProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.url()).build();
  }

  @Bean
  RegisteredClientRepository registeredClients(
      Accounts accounts, Tenants tenants, Settings settings, LaurelProperties properties) {
    return new EmbeddedClients(accounts, tenants, webSecret(settings), properties.url());
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(
      Tenants tenants, Settings settings, LaurelProperties properties) {
    return new TenantRegistrations(tenants, webSecret(settings), properties.url());
  }

  private static String webSecret(Settings settings) {
    return settings.getOrMake("web-client-secret", () -> UUID.randomUUID().toString());
  }

  /** The signing key is kept: a token outlives a restart. */
  @Bean
  JWKSource<SecurityContext> jwkSource(Settings settings) throws ParseException {
    String key = settings.getOrMake("signing-key", LoginConfiguration::newKey);
    return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(key)));
  }

  private static String newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> jwkSource) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(jwkSource);
  }

  /** Roles and tenant stand in the token. */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> tokenCustomizer(Accounts accounts) {
    return context ->
        Optional.<Authentication>ofNullable(context.getPrincipal())
            .flatMap(principal -> accounts.find(principal.getName()))
            .ifPresent(
                account ->
                    context
                        .getClaims()
                        .claim(
                            "roles", account.roles().stream().map(UserRole::name).sorted().toList())
                        .claim("tenant", account.tenantSlug().orElse(""))
                        .claim("identity_code", account.identityCode())
                        .claim("name", account.displayName().zh())
                        .claim("name_en", account.displayName().en()));
  }
}
