package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads the text of a regulation into its tree. Hostile text gets diagnostics, never an exception.
 */
public final class RegulationReader {

  /** Far above any measure seen (the longest has 14 KB). */
  public static final int MAX_BYTES = 256 * 1024;

  static final int MAX_DEPTH = 20;
  static final int MAX_DIAGNOSTICS = 100;
  static final int MAX_NAME = 300;
  static final int MAX_STATEMENTS = 1_000;

  private RegulationReader() {}

  public static ParsedRegulation read(String text) {
    ParsedText parsed = parse(text);
    return parsed
        .tree()
        .map(
            tree -> {
              var found = new ArrayList<>(parsed.diagnostics());
              var builder = new AstBuilder(parsed.tokens(), found);
              Optional<Baseline> baseline =
                  Optional.ofNullable(tree.baseline()).flatMap(builder::baseline);
              Optional<RegulationAst> ast =
                  builder.build(tree).filter(built -> isOfUsualLength(built, found));
              return new ParsedRegulation(ast, baseline, found);
            })
        .orElseGet(
            () -> new ParsedRegulation(Optional.empty(), Optional.empty(), parsed.diagnostics()));
  }

  /** What is checked pair by pair must not be longer than any measure is. */
  private static boolean isOfUsualLength(RegulationAst ast, List<Diagnostic> found) {
    long statements = ast.statements().count() + ast.blocks().size();
    if (statements > MAX_STATEMENTS) {
      found.add(Diagnostic.of(Code.TOO_LONG, Span.START, "", statements, MAX_STATEMENTS));
    }
    return statements <= MAX_STATEMENTS;
  }

  /** Tokens and tree of a text that is not refused outright. */
  static ParsedText parse(String text) {
    Optional<Diagnostic> refusal = refusal(text);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    var lexer = HanLexerSimulator.install(new RegulationLexer(CharStreams.fromString(text)));
    var tokens = new CommonTokenStream(lexer);
    tokens.fill();
    Optional<Diagnostic> tooDeep = tooDeep(tokens.getTokens());
    if (tooDeep.isPresent()) {
      return refused(tooDeep.get());
    }
    var found = new ArrayList<Diagnostic>();
    names(tokens, found);
    return new ParsedText(tokens, Optional.of(tree(tokens, found)), found);
  }

  /** The fast prediction first; what it can not parse is parsed, and reported, by the full one. */
  private static RegulationParser.RegulationContext tree(
      CommonTokenStream tokens, List<Diagnostic> found) {
    var parser = new RegulationParser(tokens);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.regulation();
    } catch (ParseCancellationException e) {
      tokens.seek(0);
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new StatementRecovery(found));
      return parser.regulation();
    }
  }

  private static Optional<Diagnostic> refusal(String text) {
    if (text.isBlank()) {
      return Optional.of(Diagnostic.of(Code.EMPTY, Span.START, ""));
    }
    if (text.length() > MAX_BYTES) {
      return Optional.of(tooLarge(text.length()));
    }
    return hiddenControl(text);
  }

  /** Names with nothing in them, or with a whole paragraph. */
  private static void names(CommonTokenStream tokens, List<Diagnostic> found) {
    for (Token token : tokens.getTokens()) {
      if (found.size() > MAX_DIAGNOSTICS) {
        return;
      }
      if (token.getType() != RegulationLexer.NAME) {
        continue;
      }
      String name = Values.name(token.getText());
      if (name.isBlank() || name.equals("《》")) {
        found.add(Diagnostic.of(Code.EMPTY_NAME, Places.of(token), Places.under(tokens, token)));
      } else if (name.length() > MAX_NAME) {
        found.add(
            Diagnostic.of(
                Code.LONG_NAME,
                Places.of(token),
                Places.under(tokens, token),
                name.length(),
                MAX_NAME));
      }
    }
  }

  /** The finding for a text of so many bytes. */
  public static Diagnostic tooLarge(long bytes) {
    return Diagnostic.of(Code.TOO_LARGE, Span.START, "", bytes, MAX_BYTES);
  }

  private static ParsedText refused(Diagnostic diagnostic) {
    return new ParsedText(
        new CommonTokenStream(new RegulationLexer(CharStreams.fromString(""))),
        Optional.empty(),
        List.of(diagnostic));
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

  /** The findings in the order of the text, no more than a person will read. */
  public static List<Diagnostic> inOrder(List<Diagnostic> found) {
    var sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Diagnostic d) -> d.span().line())
            .thenComparingInt(d -> d.span().column()));
    if (sorted.size() <= MAX_DIAGNOSTICS) {
      return sorted;
    }
    var first = new ArrayList<>(sorted.subList(0, MAX_DIAGNOSTICS));
    first.add(
        Diagnostic.of(Code.TOO_MANY, sorted.get(MAX_DIAGNOSTICS).span(), "", MAX_DIAGNOSTICS));
    return first;
  }
}
