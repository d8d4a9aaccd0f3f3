package laurel.dsl.syntax;

import laurel.dsl.diagnostic.Span;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;

/** Where tokens stand, and under which block and clause. */
final class Places {

  private Places() {}

  static Span of(Token token) {
    return new Span(
        token.getLine(),
        token.getCharPositionInLine() + 1,
        Math.max(1, token.getStopIndex() - token.getStartIndex() + 1));
  }

  /** The place of a whole rule on its first line. */
  static Span of(ParserRuleContext context) {
    Token start = context.getStart();
    Token stop = context.getStop() == null ? start : context.getStop();
    int stopIndex = stop.getLine() == start.getLine() ? stop.getStopIndex() : start.getStopIndex();
    return new Span(
        start.getLine(),
        start.getCharPositionInLine() + 1,
        Math.max(1, stopIndex - start.getStartIndex() + 1));
  }

  /**
   * The heading stack: the block a token stands in and the clause of its line, e.g. 奖项「…」 › 【第四条】.
   */
  static String under(TokenStream tokens, Token token) {
    String block = "";
    for (int i = Math.min(token.getTokenIndex(), tokens.size() - 1);
        i >= 0 && block.isEmpty();
        i--) {
      Token before = tokens.get(i);
      if (before.getType() <= RegulationLexer.EXAMPLE && before.getType() > 0) {
        block = before.getText() + nameAfter(tokens, i);
      }
    }
    String clause = "";
    for (int i = token.getTokenIndex(); i < tokens.size() && clause.isEmpty(); i++) {
      Token after = tokens.get(i);
      if (after.getLine() > token.getLine()) {
        break;
      }
      if (after.getType() == RegulationLexer.CITATION) {
        clause = after.getText();
      }
    }
    return block.isEmpty() || clause.isEmpty() ? block + clause : block + " › " + clause;
  }

  /** A citation without its 】 is reported as that alone. */
  static boolean brokenCitationFollows(TokenStream tokens, ParserRuleContext context) {
    for (int i = context.getStart().getTokenIndex(); i < tokens.size(); i++) {
      if (tokens.get(i).getType() == RegulationLexer.UNCLOSED_CITATION) {
        return true;
      }
      if (tokens.get(i).getLine() > context.getStart().getLine()) {
        return false;
      }
    }
    return false;
  }

  /** Whether any word stands before the token. */
  static boolean followsAWord(TokenStream tokens, Token token) {
    for (int i = 0; i < token.getTokenIndex(); i++) {
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return true;
      }
    }
    return false;
  }

  private static String nameAfter(TokenStream tokens, int index) {
    for (int i = index + 1; i < tokens.size(); i++) {
      Token next = tokens.get(i);
      if (next.getChannel() == Token.DEFAULT_CHANNEL) {
        return next.getType() == RegulationLexer.NAME ? next.getText() : "";
      }
    }
    return "";
  }
}
