package laurel.tenants.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param data the folder of the embedded server
 * @param url JDBC URL of an external PostgreSQL 15 or later; empty for the embedded one
 * @param owner the external database's owner, with CREATEROLE
 * @param ownerPassword the owner's password
 */
@ConfigurationProperties("laurel.database")
public record DatabaseProperties(
    @DefaultValue(".laurel") Path data,
    @DefaultValue("") String url,
    @DefaultValue("laurel_owner") String owner,
    @DefaultValue("") String ownerPassword) {}
