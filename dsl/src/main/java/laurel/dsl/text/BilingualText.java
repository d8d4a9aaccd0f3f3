package laurel.dsl.text;

import java.util.Locale;

/** A text for readers, complete in both languages by construction. */
public record BilingualText(String zh, String en) {

  public static BilingualText of(String zh, String en) {
    return new BilingualText(zh, en);
  }

  /** The measure's own words, which are not translated. */
  public static BilingualText verbatim(String words) {
    return new BilingualText(words, words);
  }

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
