package laurel.tenants.database;

import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database and hands out the way to tenants' data; the pool itself is no bean. With
 * {@code laurel.database.inspect} it opens what is there as it is and makes or changes nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(
      DatabaseProperties properties, @Value("${laurel.database.inspect:false}") boolean inspect) {
    return inspect ? Database.inspect(properties) : Database.open(properties);
  }

  @Bean
  TenantDatabase tenantDatabase(Database database) {
    return new RoleSwitchingDatabase(database);
  }

  @Bean
  Tenants tenants(
      Database database,
      TenantDatabase tenantDatabase,
      @Value("${laurel.database.inspect:false}") boolean inspect) {
    return inspect
        ? new ListedTenants(tenantDatabase)
        : new SchemaTenants(database, tenantDatabase);
  }
}
