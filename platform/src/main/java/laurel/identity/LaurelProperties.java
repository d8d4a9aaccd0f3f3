package laurel.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation runs.
 *
 * @param url the address people use, without a path
 * @param demo whether demo people, data and the moving clock exist
 * @param operatorPassword of the first account where there is none and demo mode is off
 */
@ConfigurationProperties("laurel")
public record LaurelProperties(
    @DefaultValue("http://127.0.0.1:8080") String url,
    @DefaultValue("true") boolean demo,
    @DefaultValue("") String operatorPassword) {}
