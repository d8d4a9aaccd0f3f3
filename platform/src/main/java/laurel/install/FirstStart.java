package laurel.install;

import java.util.Optional;
import java.util.Set;
import laurel.dsl.text.BilingualText;
import laurel.identity.Account;
import laurel.identity.Accounts;
import laurel.identity.LaurelProperties;
import laurel.identity.UserRole;
import laurel.tenants.Municipality;
import laurel.tenants.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Provisions the shipped cities, and outside demo mode adds the operator. */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final Tenants tenants;
  private final Accounts accounts;
  private final LaurelProperties properties;

  FirstStart(Tenants tenants, Accounts accounts, LaurelProperties properties) {
    this.tenants = tenants;
    this.accounts = accounts;
    this.properties = properties;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Municipality.shipped().forEach(tenants::provision);
    if (properties.demo() || !accounts.all().isEmpty()) {
      return;
    }
    if (properties.operatorPassword().isEmpty()) {
      LOG.warn(
          "还没有账号，无人可以登录：请设置 laurel.operator-password。"
              + " There is no account: set laurel.operator-password.");
      return;
    }
    accounts.add(
        new Account(
            "operator",
            BilingualText.of("平台运维", "Operator"),
            Optional.empty(),
            Set.of(UserRole.OPERATOR),
            ""),
        properties.operatorPassword());
  }
}
