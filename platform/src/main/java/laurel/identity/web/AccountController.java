package laurel.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import laurel.decision.Reason;
import laurel.decision.Refused;
import laurel.dsl.text.BilingualText;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.Actor;
import laurel.identity.UserRole;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People who can log in. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountController {

  /** An account. */
  record AccountAnswer(
      String username,
      BilingualText displayName,
      Optional<String> tenantSlug,
      List<UserRole> roles,
      String identityCode) {
    static AccountAnswer of(Account account) {
      return new AccountAnswer(
          account.username(),
          account.displayName(),
          account.tenantSlug(),
          account.roles().stream().sorted().toList(),
          account.identityCode());
    }
  }

  /** Who is added. */
  record AccountForm(
      String username,
      BilingualText displayName,
      Optional<String> tenantSlug,
      Set<UserRole> roles,
      String identityCode) {
    Account account() {
      return new Account(username, displayName, tenantSlug, roles, identityCode);
    }
  }

  /** A new account with its first password. */
  record NewAccount(AccountForm account, String password) {}

  private final Accounts accounts;

  AccountController(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping
  @Operation(summary = "全部账号 · All accounts (operator)")
  List<AccountAnswer> all(Actor actor) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    return accounts.all().stream().map(AccountAnswer::of).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "添加账号 · Add an account (operator)")
  AccountAnswer add(Actor actor, @RequestBody NewAccount form) {
    actor.requireAcrossCities(UserRole.OPERATOR);
    Account account = form.account().account();
    if (!accounts.add(account, form.password())) {
      throw new Refused(
          List.of(
              Reason.of(
                  "account-taken", List.of(), "已有这个用户名。", "There is an account of this name.")));
    }
    return AccountAnswer.of(account);
  }
}
