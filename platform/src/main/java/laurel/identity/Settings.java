package laurel.identity;

import java.util.Optional;
import java.util.function.Supplier;
import laurel.tenants.TenantDatabase;
import laurel.tenants.jooq.directory.Tables;
import org.springframework.stereotype.Component;

/** What the installation remembers between starts: keys, marks. */
@Component
public class Settings {

  private final TenantDatabase database;

  Settings(TenantDatabase database) {
    this.database = database;
  }

  public Optional<String> get(String name) {
    return database.inDirectory(
        directory ->
            directory
                .select(Tables.SETTING.VALUE)
                .from(Tables.SETTING)
                .where(Tables.SETTING.NAME.eq(name))
                .fetchOptional(Tables.SETTING.VALUE));
  }

  public void put(String name, String value) {
    database.inDirectory(
        directory ->
            directory
                .insertInto(Tables.SETTING)
                .values(name, value)
                .onConflict(Tables.SETTING.NAME)
                .doUpdate()
                .set(Tables.SETTING.VALUE, value)
                .execute());
  }

  /** The value, made and kept on the first call; nodes that start together get the same. */
  public String getOrMake(String name, Supplier<String> make) {
    return get(name)
        .orElseGet(
            () -> {
              String value = make.get();
              database.inDirectory(
                  directory ->
                      directory
                          .insertInto(Tables.SETTING)
                          .values(name, value)
                          .onConflictDoNothing()
                          .execute());
              return get(name).orElse(value);
            });
  }
}
