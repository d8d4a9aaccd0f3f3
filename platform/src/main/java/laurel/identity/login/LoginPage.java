package laurel.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.LaurelProperties;
import laurel.identity.UserRole;
import laurel.tenants.Tenant;
import laurel.tenants.Tenants;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The provider's login page; in demo mode it lists one user for each role and city. */
@RestController
class LoginPage {

  /** The password of all demo users; there is none outside demo mode. */
  static final String DEMO_PASSWORD = "laurel-demo";

  private final Accounts accounts;
  private final Tenants tenants;
  private final LaurelProperties properties;

  LoginPage(Accounts accounts, Tenants tenants, LaurelProperties properties) {
    this.accounts = accounts;
    this.tenants = tenants;
    this.properties = properties;
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(HttpServletRequest request, @RequestParam(required = false) String error) {
    CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    String token =
        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
            .formatted(csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()));
    return """
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>登录 · 桂冠 Laurel</title><link rel="stylesheet" href="/login.css"></head>
        <body><main>
        <h1><a href="/">桂冠 <small>Laurel</small></a></h1>
        %s
        <form method="post" action="/login" class="card">
        <label>用户名 <span lang="en">Username</span><input name="username" autocomplete="username" required></label>
        <label>密码 <span lang="en">Password</span><input name="password" type="password" autocomplete="current-password" required></label>
        %s<button>登录 <span lang="en">Log in</span></button></form>
        %s</main></body></html>
        """
        .formatted(
            error == null
                ? ""
                : "<p class=\"error\" role=\"alert\">用户名或密码不对。<span lang=\"en\">Wrong username or password.</span></p>",
            token,
            properties.demo() ? demo(token) : "");
  }

  private String demo(String token) {
    List<Account> all = accounts.all();
    String cities =
        tenants.all().stream()
            .map(tenant -> city(tenant, all, token))
            .collect(Collectors.joining());
    String across =
        all.stream()
            .filter(account -> account.tenantSlug().isEmpty())
            .map(account -> button(account, token))
            .collect(Collectors.joining());
    return """
        <section class="demo"><h2>演示模式 <small>Demo mode</small></h2>
        <p>点一个角色即可登录；数据是虚构的。<span lang="en">Click a role to log in; all data is made up.</span></p>
        %s<h3>各市之上 <small>Across cities</small></h3><div class="users">%s</div></section>
        """
        .formatted(cities, across);
  }

  /** One user for each role; further ones of the same role are folded away. */
  private static String city(Tenant tenant, List<Account> all, String token) {
    List<Account> people =
        all.stream()
            .filter(account -> account.tenantSlug().filter(tenant.slug()::equals).isPresent())
            .sorted(Comparator.comparing(LoginPage::role).thenComparing(Account::username))
            .toList();
    var first = new StringBuilder();
    var further = new StringBuilder();
    var shown = EnumSet.noneOf(UserRole.class);
    people.forEach(
        account -> (shown.add(role(account)) ? first : further).append(button(account, token)));
    return """
        <h3 style="--city:%s">%s <small>%s</small></h3><div class="users">%s</div>
        <details><summary>更多申报人和专家 <small>More applicants and examiners</small></summary><div class="users">%s</div></details>
        """
        .formatted(
            HtmlUtils.htmlEscape(tenant.colour()),
            HtmlUtils.htmlEscape(tenant.name().zh()),
            HtmlUtils.htmlEscape(tenant.name().en()),
            first,
            further);
  }

  private static UserRole role(Account account) {
    return account.roles().stream().sorted().findFirst().orElseThrow();
  }

  private static String button(Account account, String token) {
    UserRole role = role(account);
    return """
        <form method="post" action="/login">%s<input type="hidden" name="username" value="%s"><input type="hidden" name="password" value="%s"><button id="%s"><b>%s</b><span>%s · %s</span></button></form>
        """
        .formatted(
            token,
            account.username(),
            DEMO_PASSWORD,
            account.username(),
            HtmlUtils.htmlEscape(account.displayName().zh()),
            role.text().zh(),
            role.text().en());
  }
}
