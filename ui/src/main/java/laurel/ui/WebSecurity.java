package laurel.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;

/** The pages' own chain: login through the provider, roles from the token. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login.css", "/laurel.css")
                .permitAll());
    http.with(
        VaadinSecurityConfigurer.vaadin(),
        vaadin ->
            vaadin
                .oauth2LoginPage("/login")
                .defaultSuccessUrl("/", true)
                .anyRequest(address -> address.authenticated()));
    return http.build();
  }

  @Bean
  GrantedAuthoritiesMapper rolesFromToken() {
    return authorities -> {
      Set<GrantedAuthority> granted = new HashSet<>();
      for (GrantedAuthority authority : authorities) {
        if (authority instanceof OidcUserAuthority oidc) {
          List<String> roles = oidc.getIdToken().getClaimAsStringList("roles");
          Optional.ofNullable(roles).orElse(List.of()).stream()
              .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
              .forEach(granted::add);
        }
      }
      return granted;
    };
  }
}
