package laurel.dsl.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How far apart two spellings are, and which name was probably meant. */
public final class Spelling {

  private Spelling() {}

  /** The name nearest to the written one, if it is near enough to be meant and not the same. */
  public static Optional<String> nearest(String written, Stream<String> names) {
    return names
        .distinct()
        .filter(name -> !name.equals(written))
        .filter(name -> edits(written, name) <= Math.max(1, written.length() / 3))
        .min(Comparator.comparingInt(name -> edits(written, name)));
  }

  /** The question a near name asks, in both languages. */
  public static BilingualText question(String name) {
    return new BilingualText("是不是「" + name + "」？", "Did you mean 「" + name + "」?");
  }

  /** Whether one character put in, taken out or changed turns one text into the other. */
  public static boolean isOneEditApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end == 1;
  }

  /** Characters put in, taken out or changed to turn one text into the other. */
  public static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        row[j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? diagonal
                : 1 + Math.min(diagonal, Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
