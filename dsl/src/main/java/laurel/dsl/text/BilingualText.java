package laurel.dsl.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A text for readers, complete in both languages by construction. */
public record BilingualText(String zh, String en) {

  public static BilingualText of(String zh, String en) {
    return new BilingualText(zh, en);
  }

  /** The measure's own words, which are not translated. */
  public static BilingualText verbatim(String words) {
    return new BilingualText(words, words);
  }

  /** One after the other, with the comma of each language. */
  public static BilingualText listed(List<BilingualText> texts) {
    return new BilingualText(
        texts.stream().map(BilingualText::zh).collect(Collectors.joining("、")),
        texts.stream().map(BilingualText::en).collect(Collectors.joining(", ")));
  }

  /** Words that are not translated, one after the other. */
  public static BilingualText listedVerbatim(List<String> words) {
    return listed(words.stream().map(BilingualText::verbatim).toList());
  }

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
