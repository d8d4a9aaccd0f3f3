package laurel.dsl.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import laurel.dsl.syntax.RegulationSource;
import laurel.dsl.syntax.SourceName;
import laurel.dsl.text.BilingualText;

/**
 * One text in an editor. Places are lines and columns from 1, columns in code points; nothing here
 * knows a protocol, so the web editor and the language server share it.
 */
public final class RegulationEditor {

  private final String text;
  private final Optional<MeasureText> measure;
  private final RegulationSource source;

  public RegulationEditor(String text, Optional<MeasureText> measure) {
    this.text = text;
    this.measure = measure;
    this.source = new RegulationSource(text);
  }

  /** Errors and warnings, with those against the measure's text where it is there. */
  public List<Diagnostic> diagnostics() {
    return RegulationCompiler.compile(text, measure).diagnostics();
  }

  /**
   * What may be written at a place.
   *
   * @param insert the text to write
   * @param detail the word in the other language, or what a name names
   */
  public record Completion(String insert, String detail, boolean word) {}

  /** Words, names or clauses that may be written at a place, by what stands before it. */
  public List<Completion> completions(int line, int column) {
    String before = before(line, column);
    String current = before.substring(before.lastIndexOf('\n') + 1);
    if (unclosed(current, '【', '】')) {
      return measure.stream()
          .flatMap(m -> m.leaves().stream())
          .map(clause -> new Completion(clause.zh(), shortened(clause), false))
          .toList();
    }
    if (unclosed(current, '「', '」')) {
      return source.names().stream()
          .map(name -> new Completion(name.name(), name.kind().text().zh(), false))
          .distinct()
          .toList();
    }
    boolean english = RegulationFormatter.languageOf(text) == Language.EN;
    return RegulationSource.wordsAfter(before).stream()
        .map(
            word ->
                new Completion(
                    english ? word.en() : word.zh(), english ? word.zh() : word.en(), true))
        .toList();
  }

  private String before(int line, int column) {
    List<String> lines = text.lines().toList();
    var before = new StringBuilder();
    for (int i = 0; i < Math.min(line - 1, lines.size()); i++) {
      before.append(lines.get(i)).append('\n');
    }
    if (line <= lines.size()) {
      String last = lines.get(line - 1);
      int length = Math.min(column - 1, last.codePointCount(0, last.length()));
      before.append(last, 0, last.offsetByCodePoints(0, length));
    }
    return before.toString();
  }

  private static boolean unclosed(String line, char open, char close) {
    return line.lastIndexOf(open) > line.lastIndexOf(close);
  }

  private String shortened(Clause clause) {
    String words = measure.map(m -> m.words(clause)).orElse("").replace('\n', ' ');
    int most = Math.min(40, words.codePointCount(0, words.length()));
    return words.substring(0, words.offsetByCodePoints(0, most));
  }

  /** What is said of a place, with the place it is said of. */
  public record Hover(String text, Span span) {}

  /** The clause's own words, what a name names, or a word's other spelling. */
  public Optional<Hover> hover(int line, int column) {
    return source
        .citedAt(line, column)
        .map(cited -> new Hover(clauses(cited.clauses()), cited.span()))
        .or(() -> source.nameAt(line, column).map(this::named))
        .or(
            () ->
                source
                    .wordAt(line, column)
                    .map(
                        word ->
                            new Hover(word.zh() + " · " + word.en(), new Span(line, column, 1))));
  }

  private String clauses(List<Clause> clauses) {
    return clauses.stream()
        .map(
            clause ->
                "**"
                    + clause.zh()
                    + "** "
                    + measure
                        .map(m -> m.words(clause))
                        .filter(words -> !words.isBlank())
                        .orElse("（没有办法原文 / no text of the measure）"))
        .collect(Collectors.joining("\n\n"));
  }

  private Hover named(SourceName name) {
    BilingualText kind = name.kind().text();
    int uses = source.sameAs(name).size();
    return new Hover(
        kind.zh() + "「" + name.name() + "」 · " + kind.en() + "，" + uses + "×", name.span());
  }

  public List<RegulationSource.Section> outline() {
    return source.outline();
  }

  /** Where a name is introduced; the name itself where nothing introduces it. */
  public Optional<Span> definition(int line, int column) {
    return source
        .nameAt(line, column)
        .map(
            name ->
                source.sameAs(name).stream()
                    .filter(SourceName::definition)
                    .findFirst()
                    .orElse(name)
                    .span());
  }

  /** All places of the name at a place. */
  public List<Span> references(int line, int column) {
    return source
        .nameAt(line, column)
        .map(name -> source.sameAs(name).stream().map(SourceName::span).toList())
        .orElse(List.of());
  }

  /** A name that may be renamed, with its place. */
  public Optional<SourceName> renameable(int line, int column) {
    return source.nameAt(line, column).filter(name -> name.kind() != SourceName.Kind.TEXT);
  }

  /** A change of text: the text at the place becomes the replacement. */
  public record Edit(Span span, String replacement) {}

  /**
   * The changes that give a name new words everywhere.
   *
   * @return empty where there is no name, or the new words can not stand in 「」
   */
  public List<Edit> rename(int line, int column, String words) {
    boolean fits = !words.isBlank() && words.chars().noneMatch(c -> "「」《》\r\n".indexOf(c) >= 0);
    var edits = new ArrayList<Edit>();
    if (fits) {
      renameable(line, column)
          .ifPresent(
              name ->
                  source
                      .sameAs(name)
                      .forEach(n -> edits.add(new Edit(n.span(), "「" + words.strip() + "」"))));
    }
    return edits;
  }

  /** The whole text laid out; empty where it can not be parsed. */
  public Optional<String> formatted() {
    return RegulationFormatter.format(text).text();
  }
}
