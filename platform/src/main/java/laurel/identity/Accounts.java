package laurel.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.decision.BadValue;
import laurel.dsl.text.BilingualText;
import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import laurel.tenants.jooq.directory.Tables;
import laurel.tenants.jooq.directory.tables.records.AccountRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who can log in with the embedded provider. */
@Component
public class Accounts implements UserDetailsService {

  private final TenantDatabase database;
  private final Tenants tenants;
  private final ApplicationEventPublisher events;
  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();

  Accounts(TenantDatabase database, Tenants tenants, ApplicationEventPublisher events) {
    this.database = database;
    this.tenants = tenants;
    this.events = events;
  }

  /** Adds an account; one of the same name is left as it is and the answer is false. */
  public boolean add(Account account, String password) {
    if (password.length() < 10) {
      throw new BadValue("password", new BilingualText("至少10个字符", "at least 10 characters"));
    }
    if (account.tenantSlug().isPresent() && tenants.bySlug(account.tenantSlug().get()).isEmpty()) {
      throw new BadValue("tenantSlug", new BilingualText("没有这个城市", "no such city"));
    }
    String hash = encoder.encode(password);
    boolean added =
        database.<Integer>inDirectory(
                directory ->
                    directory
                        .insertInto(Tables.ACCOUNT)
                        .values(
                            account.username(),
                            hash,
                            account.displayName().zh(),
                            account.displayName().en(),
                            account.tenantSlug().orElse(null),
                            account.roles().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(",")),
                            account.identityCode(),
                            true)
                        .onConflictDoNothing()
                        .execute())
            == 1;
    if (added) {
      events.publishEvent(new AccountAdded(account));
    }
    return added;
  }

  public List<Account> all() {
    return database.inDirectory(
        directory ->
            directory
                .selectFrom(Tables.ACCOUNT)
                .where(Tables.ACCOUNT.ENABLED)
                .orderBy(Tables.ACCOUNT.TENANT_SLUG, Tables.ACCOUNT.USERNAME)
                .fetch(Accounts::account));
  }

  public Optional<Account> find(String username) {
    return row(username).map(Accounts::account);
  }

  /** The person as one who takes steps. */
  public Optional<Actor> actor(String username) {
    return find(username)
        .map(
            account ->
                new Actor(
                    account.username(),
                    account.tenantSlug().flatMap(tenants::bySlug),
                    account.roles(),
                    account.identityCode()));
  }

  /** The stored hash of an account's password, for the provider only. */
  public Optional<String> passwordHash(String username) {
    return row(username).map(AccountRecord::getPasswordHash);
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    return row(username)
        .map(
            row ->
                User.withUsername(row.getUsername())
                    .password(row.getPasswordHash())
                    .authorities("LOGIN")
                    .build())
        .orElseThrow(() -> new UsernameNotFoundException(username));
  }

  private Optional<AccountRecord> row(String username) {
    return database.inDirectory(
        directory ->
            directory
                .selectFrom(Tables.ACCOUNT)
                .where(Tables.ACCOUNT.USERNAME.eq(username))
                .and(Tables.ACCOUNT.ENABLED)
                .fetchOptional());
  }

  private static Account account(AccountRecord row) {
    return new Account(
        row.getUsername(),
        new BilingualText(row.getDisplayZh(), row.getDisplayEn()),
        Optional.ofNullable(row.getTenantSlug()),
        Arrays.stream(row.getRoles().split(",", -1))
            .map(UserRole::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getIdentityCode());
  }
}
