package laurel.party;

/** The citizen identity number (公民身份号码, GB 11643): 17 digits and a check character. */
public final class IdentityNumber {

  private static final int LENGTH = 18;
  private static final int MODULUS = 11;
  private static final String CHECKS = "10X98765432";

  private IdentityNumber() {}

  /** Whether the check character (ISO 7064, MOD 11-2) fits. */
  public static boolean isValid(String number) {
    if (number.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum = (sum + digit) * 2 % MODULUS;
    }
    return CHECKS.charAt(sum) == number.charAt(LENGTH - 1);
  }
}
