package laurel.tenants.database;

import laurel.tenants.TenantDatabase;
import laurel.tenants.Tenants;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database and hands out the way to tenants' data; the pool itself is no bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(DatabaseProperties properties) {
    return Database.open(properties);
  }

  @Bean
  TenantDatabase tenantDatabase(Database database) {
    return new RoleSwitchingDatabase(database);
  }

  @Bean
  Tenants tenants(Database database, TenantDatabase tenantDatabase) {
    return new SchemaTenants(database, tenantDatabase);
  }
}
