package laurel.dsl.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.dsl.text.BilingualText;

/**
 * A clause of a measure as its text numbers it.
 *
 * @param style how the measure writes its numbers
 * @param path the numbers from the outside in, e.g. 10, 1 for 第十条（一）; empty for the head
 * @param paragraph the paragraph (款) of the article, from 1; 0 where the clause names none
 */
public record Clause(Style style, List<Integer> path, int paragraph) {

  /** The ways in which measures number their clauses. */
  public enum Style {
    /** 第十条（一）. */
    ARTICLE,
    /** （十九）5. */
    BRACKETED,
    /** 六（三）. */
    SECTION,
    /** 文首, the part before the first clause. */
    HEAD
  }

  private static final String HAN = "[零〇一二三四五六七八九十百]+";
  private static final Pattern PARAGRAPH = Pattern.compile("第" + HAN + "款|, paragraph \\d+");
  private static final Pattern NUMBER = Pattern.compile(HAN + "|\\d+");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:第(?:"
              + HAN
              + "|\\d+)条|Article \\d+)(?:第(?<zh>"
              + HAN
              + ")款|, paragraph (?<en>\\d+))?(?:第?[（(](?:"
              + HAN
              + "|\\d+)[）)]项?)?(?:[.．]?[（(]?\\d+[）)]?)?");
  private static final Pattern BRACKETED =
      Pattern.compile("[（(](" + HAN + "|\\d+)[）)](?:[.．]?(\\d+))?");
  private static final Pattern SECTION =
      Pattern.compile("(?:(" + HAN + ")|Section (\\d+))(?:[（(](" + HAN + "|\\d+)[）)])?");

  public Clause {
    path = List.copyOf(path);
  }

  /** Reads one clause in either language; empty where the words are no clause. */
  public static Optional<Clause> parse(String words) {
    String text = words.strip();
    if (text.equals("文首") || text.equalsIgnoreCase("head")) {
      return Optional.of(new Clause(Style.HEAD, List.of(), 0));
    }
    return read(ARTICLE, Style.ARTICLE, text)
        .or(() -> read(BRACKETED, Style.BRACKETED, text))
        .or(() -> read(SECTION, Style.SECTION, text));
  }

  private static Optional<Clause> read(Pattern pattern, Style style, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String paragraph = "";
    if (style == Style.ARTICLE) {
      paragraph = Objects.requireNonNullElse(matcher.group("zh"), "");
      paragraph += Objects.requireNonNullElse(matcher.group("en"), "");
    }
    var path = new ArrayList<Integer>();
    Matcher numbers = NUMBER.matcher(PARAGRAPH.matcher(text).replaceFirst(" "));
    while (numbers.find()) {
      path.add(HanNumber.parse(numbers.group()));
    }
    return path.stream().allMatch(n -> n > 0)
        ? Optional.of(new Clause(style, path, paragraph.isEmpty() ? 0 : HanNumber.parse(paragraph)))
        : Optional.empty();
  }

  /** Whether this clause is the other one or has it among its parts. */
  public boolean contains(Clause other) {
    return style == other.style
        && path.size() <= other.path.size()
        && path.equals(other.path.subList(0, path.size()))
        && (paragraph == 0 || paragraph == other.paragraph);
  }

  @JsonCreator
  static Clause ofJson(String zh) {
    return parse(zh).orElseThrow(() -> new IllegalArgumentException("no clause: " + zh));
  }

  /** The clause as the measure prints it, e.g. 第十条（一）. */
  @JsonValue
  public String zh() {
    return switch (style) {
      case HEAD -> "文首";
      case ARTICLE ->
          "第"
              + HanNumber.print(path.getFirst())
              + "条"
              + (paragraph == 0 ? "" : "第" + HanNumber.print(paragraph) + "款")
              + rest(1);
      case BRACKETED ->
          "（" + HanNumber.print(path.getFirst()) + "）" + (path.size() > 1 ? path.get(1) : "");
      case SECTION -> HanNumber.print(path.getFirst()) + rest(1);
    };
  }

  private String rest(int from) {
    var text = new StringBuilder();
    for (int i = from; i < path.size(); i++) {
      text.append(i == from ? "（" + HanNumber.print(path.get(i)) + "）" : path.get(i).toString());
    }
    return text.toString();
  }

  public String en() {
    String first = path.isEmpty() ? "" : path.getFirst().toString();
    var tail = new StringBuilder();
    for (int i = 1; i < path.size(); i++) {
      tail.append('(').append(path.get(i)).append(')');
    }
    return switch (style) {
      case HEAD -> "head";
      case ARTICLE ->
          "Article " + first + (paragraph == 0 ? "" : ", paragraph " + paragraph) + tail;
      case BRACKETED -> "(" + first + ")" + (path.size() > 1 ? path.get(1) : "");
      case SECTION -> "Section " + first + tail;
    };
  }

  public BilingualText text() {
    return new BilingualText(zh(), en());
  }

  /** All of {@code clauses} in one line of each language; empty for none. */
  public static BilingualText join(List<Clause> clauses) {
    return new BilingualText(
        String.join("、", clauses.stream().map(Clause::zh).toList()),
        String.join(", ", clauses.stream().map(Clause::en).toList()));
  }

  @Override
  public String toString() {
    return zh();
  }
}
