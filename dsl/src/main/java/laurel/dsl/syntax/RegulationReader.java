package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;

/**
 * Reads the text of a regulation into its tree. Hostile text gets diagnostics, never an exception.
 */
public final class RegulationReader {

  /** Far above any measure seen (the longest has 14 KB). */
  public static final int MAX_BYTES = 256 * 1024;

  static final int MAX_DEPTH = 20;
  static final int MAX_DIAGNOSTICS = 100;

  private RegulationReader() {}

  public static ParsedRegulation read(String text) {
    var found = new ArrayList<Diagnostic>();
    if (text.isBlank()) {
      return refused(Diagnostic.of(Code.EMPTY, Span.START, ""));
    }
    if (text.length() > MAX_BYTES) {
      return refused(tooLarge(text.length()));
    }
    Optional<Diagnostic> control = hiddenControl(text);
    if (control.isPresent()) {
      return refused(control.get());
    }
    var lexer = new RegulationLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    var tokens = new CommonTokenStream(lexer);
    tokens.fill();
    Optional<Diagnostic> tooDeep = tooDeep(tokens.getTokens());
    if (tooDeep.isPresent()) {
      return refused(tooDeep.get());
    }
    var parser = new RegulationParser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new StatementRecovery(found));
    var tree = parser.regulation();
    Optional<RegulationAst> ast = new AstBuilder(tokens, found).build(tree);
    return new ParsedRegulation(ast, inOrder(found));
  }

  /** The finding for a text of so many bytes. */
  public static Diagnostic tooLarge(long bytes) {
    return Diagnostic.of(Code.TOO_LARGE, Span.START, "", bytes, MAX_BYTES);
  }

  private static ParsedRegulation refused(Diagnostic diagnostic) {
    return new ParsedRegulation(Optional.empty(), List.of(diagnostic));
  }

  /** Bidirectional controls can make a text read otherwise than it compiles. */
  private static Optional<Diagnostic> hiddenControl(String text) {
    int line = 1;
    int column = 1;
    for (int c : text.codePoints().toArray()) {
      if ((c >= 0x202A && c <= 0x202E)
          || (c >= 0x2066 && c <= 0x2069)
          || c == 0x200E
          || c == 0x200F) {
        return Optional.of(
            Diagnostic.of(
                Code.HIDDEN_CONTROL, new Span(line, column, 1), "", Integer.toHexString(c)));
      }
      column++;
      if (c == '\n') {
        line++;
        column = 1;
      }
    }
    return Optional.empty();
  }

  private static Optional<Diagnostic> tooDeep(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      switch (token.getType()) {
        case RegulationLexer.LEFT -> depth++;
        case RegulationLexer.RIGHT -> depth--;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        return Optional.of(Diagnostic.of(Code.TOO_DEEP, Places.of(token), "", MAX_DEPTH));
      }
    }
    return Optional.empty();
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> found) {
    found.sort(
        java.util.Comparator.comparingInt((Diagnostic d) -> d.span().line())
            .thenComparingInt(d -> d.span().column()));
    if (found.size() <= MAX_DIAGNOSTICS) {
      return found;
    }
    var first = new ArrayList<>(found.subList(0, MAX_DIAGNOSTICS));
    first.add(Diagnostic.of(Code.TOO_MANY, found.get(MAX_DIAGNOSTICS).span(), "", MAX_DIAGNOSTICS));
    return first;
  }
}
