package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.text.BilingualText;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** A text as an editor sees it: names, clauses, blocks, and what may be written at a place. */
public final class RegulationSource {

  private final ParsedText parsed;
  private final List<SourceName> names = new ArrayList<>();
  private final List<Section> outline = new ArrayList<>();
  private final Set<String> seenFacts = new HashSet<>();

  /** A block or a statement of the outline; lines count from 1, the last one included. */
  public record Section(String title, Span span, int lastLine, List<Section> parts) {}

  /** The clauses cited at a place. */
  public record Cited(List<Clause> clauses, Span span) {}

  public RegulationSource(String text) {
    this.parsed = RegulationReader.parse(text);
    parsed.tree().ifPresent(this::collect);
  }

  /** All names that could be read, in the order of the text. */
  public List<SourceName> names() {
    return List.copyOf(names);
  }

  public List<Section> outline() {
    return List.copyOf(outline);
  }

  /**
   * The name at a place.
   *
   * @param line from 1
   * @param column from 1, in code points
   */
  public Optional<SourceName> nameAt(int line, int column) {
    return names.stream().filter(name -> covers(name.span(), line, column)).findFirst();
  }

  /** The other places of a name, itself included. */
  public List<SourceName> sameAs(SourceName name) {
    return names.stream()
        .filter(n -> n.kind() == name.kind() && n.name().equals(name.name()))
        .toList();
  }

  /** The clauses cited at a place. */
  public Optional<Cited> citedAt(int line, int column) {
    return tokenAt(line, column)
        .filter(token -> token.getType() == RegulationLexer.CITATION)
        .map(
            token ->
                new Cited(
                    Values.citedParts(token.getText()).stream()
                        .flatMap(part -> Clause.parse(part).stream())
                        .toList(),
                    Places.of(token)));
  }

  /** The word of the language at a place, in both spellings. */
  public Optional<BilingualText> wordAt(int line, int column) {
    return tokenAt(line, column)
        .flatMap(token -> Optional.ofNullable(Words.all().get(token.getType())));
  }

  private Optional<Token> tokenAt(int line, int column) {
    return parsed.tokens().getTokens().stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL && token.getType() > 0)
        .filter(token -> covers(Places.of(token), line, column))
        .findFirst();
  }

  private static boolean covers(Span span, int line, int column) {
    return span.line() == line
        && column >= span.column()
        && column < span.column() + Math.max(1, span.length());
  }

  /**
   * Words that may be written where the text before a place ends. A word begun is taken as not
   * there.
   *
   * @param before the text up to the place
   */
  public static List<BilingualText> wordsAfter(String before) {
    var types = new ArrayList<Integer>();
    for (Token token : significant(before)) {
      types.add(token.getType());
    }
    return ExpectedTokens.after(types).toList().stream()
        .filter(type -> type > 0 && type < RegulationLexer.DATE)
        .filter(type -> Words.all().containsKey(type))
        .map(type -> Objects.requireNonNull(Words.all().get(type)))
        .toList();
  }

  /** The tokens of the block's head and of the statement under way. */
  private static List<Token> significant(String before) {
    var lexer = HanLexerSimulator.install(new RegulationLexer(CharStreams.fromString(before)));
    List<Token> tokens =
        lexer.getAllTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .map(Token.class::cast)
            .toList();
    int end = tokens.size();
    while (end > 0
        && (tokens.get(end - 1).getType() == RegulationLexer.HAN
            || tokens.get(end - 1).getType() == RegulationLexer.WORD)) {
      end--;
    }
    var result = new ArrayList<Token>();
    int head = 0;
    int statement = 0;
    for (int i = 0; i < end; i++) {
      boolean newLine = i == 0 || tokens.get(i).getLine() > tokens.get(i - 1).getLine();
      if (newLine && tokens.get(i).getCharPositionInLine() == 0) {
        head = i;
        statement = i;
      } else if (newLine && tokens.get(i).getCharPositionInLine() < 12) {
        statement = i;
      }
    }
    if (head > 0) {
      result.addAll(tokens.subList(0, Math.min(2, end)));
    }
    int headEnd = head;
    while (headEnd < end && tokens.get(headEnd).getLine() == tokens.get(head).getLine()) {
      headEnd++;
    }
    result.addAll(tokens.subList(head, headEnd));
    if (statement >= headEnd) {
      result.addAll(tokens.subList(statement, end));
    }
    return result;
  }

  private void collect(ParserRuleContext rule) {
    if (RegulationFormatter.isBlock(rule)) {
      outline.add(section(rule));
    }
    if (rule.children == null) {
      return;
    }
    for (ParseTree child : rule.children) {
      if (child instanceof ParserRuleContext inner) {
        collect(inner);
      } else if (child instanceof TerminalNode node
          && node.getSymbol().getType() == RegulationLexer.NAME
          && node.getSymbol().getTokenIndex() >= 0) {
        name(rule, node);
      }
    }
  }

  private Section section(ParserRuleContext block) {
    var parts = new ArrayList<Section>();
    for (ParseTree child : block.children) {
      if (RegulationFormatter.isStatement(child)) {
        var statement = (ParserRuleContext) child;
        parts.add(
            new Section(title(statement, 24), Places.of(statement), last(statement), List.of()));
      }
    }
    return new Section(title(block, 40), Places.of(block), last(block), parts);
  }

  /** The words of a block's or statement's first line, up to its clauses. */
  private String title(ParserRuleContext rule, int most) {
    var title = new StringBuilder();
    int line = rule.getStart().getLine();
    for (int i = rule.getStart().getTokenIndex(); i < parsed.tokens().size(); i++) {
      Token token = parsed.tokens().get(i);
      if (token.getType() == Token.EOF
          || token.getType() == RegulationLexer.CITATION
          || token.getLine() > line) {
        break;
      }
      title.append(token.getType() == RegulationLexer.SPACE ? " " : token.getText());
      if (title.codePointCount(0, title.length()) > most) {
        return title.substring(0, title.offsetByCodePoints(0, most)) + "…";
      }
    }
    return title.toString().strip();
  }

  private static int last(ParserRuleContext rule) {
    return rule.getStop() == null ? rule.getStart().getLine() : rule.getStop().getLine();
  }

  private void name(ParserRuleContext rule, TerminalNode node) {
    SourceName.Kind kind = SourceNameKinds.of(rule, node);
    String words = Values.name(node);
    boolean definition =
        kind == SourceName.Kind.FACT
            ? !SourceNameKinds.isExample(rule) && seenFacts.add(words)
            : SourceNameKinds.isDefinition(rule);
    names.add(new SourceName(kind, words, Places.of(node.getSymbol()), definition));
  }
}
