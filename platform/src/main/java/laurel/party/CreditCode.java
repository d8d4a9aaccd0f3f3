package laurel.party;

/** The unified social credit code (统一社会信用代码, GB 32100-2015) with its check character. */
public final class CreditCode {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /** Whether the code has 18 characters of the standard and its check character fits. */
  public static boolean isValid(String code) {
    return code.length() == 18
        && code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
        && code.charAt(17) == check(code.substring(0, 17));
  }

  /** The check character of the first 17. */
  public static char check(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += CHARACTERS.indexOf(first17.charAt(i)) * WEIGHTS[i];
    }
    return CHARACTERS.charAt((31 - sum % 31) % 31);
  }
}
