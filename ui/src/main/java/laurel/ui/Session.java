package laurel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import java.util.Optional;
import laurel.dsl.text.BilingualText;
import laurel.identity.Actor;
import laurel.identity.TokenActor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who looks at the page, and in which language. */
@Component
class Session {

  private final AuthenticationContext authentication;
  private final TokenActor actors;

  Session(AuthenticationContext authentication, TokenActor actors) {
    this.authentication = authentication;
    this.actors = actors;
  }

  Optional<Actor> person() {
    return authentication
        .getAuthenticatedUser(OidcUser.class)
        .map(user -> actors.of(user.getIdToken()));
  }

  String displayName() {
    return authentication
        .getAuthenticatedUser(OidcUser.class)
        .map(
            user ->
                Optional.ofNullable(user.getClaimAsString(english() ? "name_en" : "name"))
                    .orElse(user.getName()))
        .orElse("");
  }

  Actor actor() {
    return person().orElseThrow(() -> new AccessDeniedException("not logged in"));
  }

  void logout() {
    authentication.logout();
  }

  /** The text in the reader's language. */
  static String say(String zh, String en) {
    return english() ? en : zh;
  }

  static String say(BilingualText text) {
    return english() ? text.en() : text.zh();
  }

  static boolean english() {
    return Optional.ofNullable(UI.getCurrent())
        .map(UI::getLocale)
        .map(locale -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
        .orElse(false);
  }
}
