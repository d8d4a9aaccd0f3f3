package laurel.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import laurel.identity.Account;
import laurel.identity.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After the provider's login: back to the request that asked for it, or on to the city's pages. */
final class ContinueToApplication extends SavedRequestAwareAuthenticationSuccessHandler {

  private final Accounts accounts;
  private final RequestCache requests;

  ContinueToApplication(Accounts accounts, RequestCache requests) {
    this.accounts = accounts;
    this.requests = requests;
    setRequestCache(requests);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (requests.getRequest(request, response) != null) {
      super.onAuthenticationSuccess(request, response, authentication);
      return;
    }
    String registration =
        accounts
            .find(authentication.getName())
            .flatMap(Account::tenantSlug)
            .orElse(TenantRegistrations.PLATFORM);
    getRedirectStrategy().sendRedirect(request, response, "/oauth2/authorization/" + registration);
  }
}
