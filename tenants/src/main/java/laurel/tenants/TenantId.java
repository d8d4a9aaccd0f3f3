package laurel.tenants;

import java.security.SecureRandom;

/** The opaque name that a tenant's schema and role share; never used again. */
public record TenantId(String value) {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  public TenantId {
    if (!value.matches("t_[a-z0-9]{8}")) {
      throw new IllegalArgumentException("no tenant id: " + value);
    }
  }

  public static TenantId random() {
    var random = new SecureRandom();
    var name = new StringBuilder("t_");
    for (int i = 0; i < 8; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new TenantId(name.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
