package laurel.dsl.policy;

/** Chinese numerals from 1 to 999, as clauses are numbered. */
public final class HanNumber {

  private static final String DIGITS = "零一二三四五六七八九";

  private HanNumber() {}

  /** Reads Chinese or Arabic digits; 0 where the text is no number. */
  public static int parse(String text) {
    if (text.chars().allMatch(Character::isDigit)) {
      return text.length() > 6 ? 0 : Integer.parseInt(text);
    }
    int total = 0;
    int digit = 0;
    for (char c : text.toCharArray()) {
      switch (c) {
        case '百' -> {
          total += Math.max(digit, 1) * 100;
          digit = 0;
        }
        case '十' -> {
          total += Math.max(digit, 1) * 10;
          digit = 0;
        }
        case '〇' -> digit = 0;
        default -> digit = DIGITS.indexOf(c);
      }
    }
    return total + digit;
  }

  public static String print(int number) {
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    var text = new StringBuilder();
    if (hundreds > 0) {
      text.append(DIGITS.charAt(hundreds)).append('百');
      if (tens == 0 && ones > 0) {
        text.append('零');
      }
    }
    if (tens > 0) {
      text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
    }
    if (ones > 0) {
      text.append(DIGITS.charAt(ones));
    }
    return text.toString();
  }
}
