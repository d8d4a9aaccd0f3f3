package laurel.dsl.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The canonical JSON of a policy: sorted keys, no spaces; its SHA-256 names the policy. */
public final class PolicyJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private PolicyJson() {}

  public static String write(Policy policy) {
    return MAPPER.writeValueAsString(policy);
  }

  public static String writeIndented(Policy policy) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
  }

  public static Policy read(String json) {
    return MAPPER.readValue(json, Policy.class);
  }

  /** The SHA-256 of the canonical JSON, 64 hexadecimal digits. */
  public static String hash(Policy policy) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(write(policy).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
