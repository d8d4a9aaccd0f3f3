package laurel.dsl.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.HanNumber;

/**
 * The text of a measure as it was promulgated, cut into its clauses.
 *
 * @param clauses each clause with its own words, in the order of the text; the head comes first
 */
public record MeasureText(Map<Clause, String> clauses) {

  private static final String HAN = "[零〇一二三四五六七八九十百]+";
  private static final Pattern ARTICLE = Pattern.compile("^\\s*第(" + HAN + ")条[\\s　]*(.*)$");
  private static final Pattern SECTION = Pattern.compile("^\\s*(" + HAN + ")、(.*)$");
  private static final Pattern BRACKET = Pattern.compile("^\\s*[（(](" + HAN + ")[）)](.*)$");
  private static final Pattern DIGIT = Pattern.compile("^\\s*(\\d{1,2})[.．、](.*)$");
  private static final Pattern HEADING = Pattern.compile("^\\s*第" + HAN + "[章节].*$");
  private static final Clause HEAD = new Clause(Clause.Style.HEAD, List.of(), 0);

  /** A place where the numbering leaves out a number. */
  public record Gap(Clause before, Clause after, Clause missing) {}

  public static MeasureText of(String text) {
    List<String> lines = text.lines().toList();
    var reader = new Reader(style(lines));
    lines.forEach(reader::line);
    return new MeasureText(reader.clauses);
  }

  /** How the text numbers: by articles, by brackets that run through, or by sections. */
  private static Clause.Style style(List<String> lines) {
    if (lines.stream().anyMatch(line -> ARTICLE.matcher(line).matches())) {
      return Clause.Style.ARTICLE;
    }
    int last = 0;
    boolean restarts = false;
    for (String line : lines) {
      Matcher bracket = BRACKET.matcher(line);
      if (bracket.matches() && HanNumber.parse(bracket.group(1)) > 0) {
        int number = HanNumber.parse(bracket.group(1));
        restarts |= number <= last;
        last = number;
      }
    }
    return restarts ? Clause.Style.SECTION : Clause.Style.BRACKETED;
  }

  private static final class Reader {
    private final Clause.Style style;
    private final Map<Clause, String> clauses = new LinkedHashMap<>();
    private Clause current = HEAD;

    Reader(Clause.Style style) {
      this.style = style;
      clauses.put(HEAD, "");
    }

    void line(String line) {
      if (HEADING.matcher(line).matches()) {
        return;
      }
      Optional<Found> found =
          switch (style) {
            case ARTICLE -> article(line);
            case BRACKETED -> bracketed(line);
            case SECTION, HEAD -> section(line);
          };
      found.ifPresent(f -> current = f.clause());
      clauses.merge(
          current, found.map(Found::words).orElse(line.strip()), (a, b) -> (a + "\n" + b).strip());
    }

    private record Found(Clause clause, String words) {}

    private Optional<Found> article(String line) {
      return numbered(ARTICLE, line, Clause.Style.ARTICLE, List.of())
          .or(
              () ->
                  current.style() == Clause.Style.ARTICLE
                      ? numbered(BRACKET, line, Clause.Style.ARTICLE, current.path().subList(0, 1))
                      : Optional.empty())
          .or(
              () ->
                  current.style() == Clause.Style.ARTICLE && current.path().size() > 1
                      ? numbered(DIGIT, line, Clause.Style.ARTICLE, current.path().subList(0, 2))
                      : Optional.empty());
    }

    private Optional<Found> bracketed(String line) {
      return numbered(BRACKET, line, Clause.Style.BRACKETED, List.of())
          .or(() -> numbered(SECTION, line, Clause.Style.SECTION, List.of()))
          .or(
              () ->
                  current.style() == Clause.Style.BRACKETED
                      ? numbered(DIGIT, line, Clause.Style.BRACKETED, current.path().subList(0, 1))
                      : Optional.empty());
    }

    private Optional<Found> section(String line) {
      return numbered(SECTION, line, Clause.Style.SECTION, List.of())
          .or(
              () ->
                  current.style() == Clause.Style.SECTION
                      ? numbered(BRACKET, line, Clause.Style.SECTION, current.path().subList(0, 1))
                      : Optional.empty());
    }

    private static Optional<Found> numbered(
        Pattern pattern, String line, Clause.Style style, List<Integer> under) {
      Matcher matcher = pattern.matcher(line);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      var path = new ArrayList<>(under);
      path.add(HanNumber.parse(matcher.group(1)));
      return Optional.of(new Found(new Clause(style, path, 0), matcher.group(2).strip()));
    }
  }

  /** The words of a clause with those of its parts; empty where the text has no such clause. */
  public String words(Clause clause) {
    return String.join(
        "\n",
        clauses.entrySet().stream()
            .filter(entry -> clause.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList());
  }

  /** Whether the text has the clause; a paragraph is looked for as its article. */
  public boolean has(Clause clause) {
    return clauses.containsKey(new Clause(clause.style(), clause.path(), 0));
  }

  /** The clauses without parts of their own; chapter headings with nothing below are none. */
  public List<Clause> leaves() {
    return clauses.keySet().stream()
        .filter(
            clause ->
                clauses.keySet().stream()
                    .noneMatch(other -> !other.equals(clause) && clause.contains(other)))
        .filter(clause -> !isHeading(clause))
        .toList();
  }

  /** In a text numbered by running brackets, a section is a heading unless it has words. */
  private boolean isHeading(Clause clause) {
    boolean running = clauses.keySet().stream().anyMatch(c -> c.style() == Clause.Style.BRACKETED);
    return running
        && clause.style() == Clause.Style.SECTION
        && clauses.getOrDefault(clause, "").lines().count() < 2;
  }

  /** Where the numbering leaves out numbers. */
  public List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    Map<List<Object>, Clause> last = new LinkedHashMap<>();
    for (Clause clause : clauses.keySet()) {
      if (clause.path().isEmpty()) {
        continue;
      }
      List<Integer> parent = clause.path().subList(0, clause.path().size() - 1);
      List<Object> series = List.of(clause.style(), parent);
      int number = clause.path().getLast();
      Clause before = last.put(series, clause);
      int expected = before == null ? number : before.path().getLast() + 1;
      if (before != null && number > expected) {
        var path = new ArrayList<>(parent);
        path.add(expected);
        gaps.add(new Gap(before, clause, new Clause(clause.style(), path, 0)));
      }
    }
    return gaps;
  }
}
