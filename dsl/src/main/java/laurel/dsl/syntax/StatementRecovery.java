package laurel.dsl.syntax;

import java.util.List;
import java.util.Set;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Fix;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.text.BilingualText;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * Reports a fault once, in the regulator's words, and goes on at the next statement. Single tokens
 * are neither inserted nor deleted: that spoils the messages.
 */
final class StatementRecovery extends DefaultErrorStrategy {

  /** The rules whose loops run over statements or blocks. */
  private static final Set<Integer> BLOCKS =
      Set.of(
          RegulationParser.RULE_regulation,
          RegulationParser.RULE_measure,
          RegulationParser.RULE_baseline,
          RegulationParser.RULE_examiners,
          RegulationParser.RULE_scoring,
          RegulationParser.RULE_disqualification,
          RegulationParser.RULE_example,
          RegulationParser.RULE_organs,
          RegulationParser.RULE_award,
          RegulationParser.RULE_conditions,
          RegulationParser.RULE_procedure,
          RegulationParser.RULE_revocation,
          RegulationParser.RULE_duties);

  private final List<Diagnostic> found;

  StatementRecovery(List<Diagnostic> found) {
    this.found = found;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (inErrorRecoveryMode(parser)) {
      return;
    }
    beginErrorCondition(parser);
    IntervalSet expected =
        e.getExpectedTokens() == null ? new IntervalSet() : e.getExpectedTokens();
    report(parser, e.getOffendingToken(), expected);
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    if (parser.getInputStream().index() == lastErrorIndex) {
      parser.consume();
    }
    lastErrorIndex = parser.getInputStream().index();
    skipToStatement(parser, getErrorRecoverySet(parser));
  }

  @Override
  public void sync(Parser parser) {
    ATNState state = parser.getInterpreter().atn.states.get(parser.getState());
    boolean loop =
        state.getStateType() == ATNState.STAR_LOOP_ENTRY
            || state.getStateType() == ATNState.STAR_LOOP_BACK;
    if (inErrorRecoveryMode(parser) || !loop || !BLOCKS.contains(state.ruleIndex)) {
      return;
    }
    IntervalSet expected = parser.getExpectedTokens();
    Token next = parser.getCurrentToken();
    if (expected.contains(next.getType())) {
      return;
    }
    beginErrorCondition(parser);
    report(parser, next, expected);
    parser.consume();
    skipToStatement(parser, expected);
    endErrorCondition(parser);
  }

  /** Consumes up to a word that begins a line and may begin a statement here. */
  private static void skipToStatement(Parser parser, IntervalSet statements) {
    TokenStream input = parser.getInputStream();
    while (input.LA(1) != Token.EOF
        && !(beginsLine(input, input.LT(1)) && statements.contains(input.LA(1)))) {
      parser.consume();
    }
  }

  private static boolean beginsLine(TokenStream input, Token token) {
    Token before = input.LT(-1);
    return before == null || before.getLine() < token.getLine();
  }

  private void report(Parser parser, Token token, IntervalSet expected) {
    TokenStream input = parser.getInputStream();
    String under = Places.under(input, token);
    found.add(
        switch (token.getType()) {
          case RegulationLexer.HAN, RegulationLexer.WORD ->
              unknownWord(input, token, under, expected);
          case RegulationLexer.UNCLOSED_NAME -> unclosed(Code.UNCLOSED_NAME, token, under, "」");
          case RegulationLexer.UNCLOSED_CITATION ->
              unclosed(Code.UNCLOSED_CITATION, token, under, "】");
          case Token.EOF -> unexpected(Code.UNFINISHED, token, under, expected);
          default ->
              runsOn(input, token)
                  ? unknownWord(input, token, under, expected)
                  : unclosedBefore(input, token, under, expected);
        });
  }

  /** Whether a word of the language is only the beginning of what is written, as 名 in 名額. */
  private static boolean runsOn(TokenStream input, Token token) {
    if (token.getTokenIndex() + 1 >= input.size() || token.getType() >= RegulationLexer.DATE) {
      return false;
    }
    Token next = input.get(token.getTokenIndex() + 1);
    return next.getType() == RegulationLexer.HAN
        && next.getStartIndex() == token.getStopIndex() + 1;
  }

  /** A name that was not closed swallows its line; the fault may show only on the next one. */
  private static Diagnostic unclosedBefore(
      TokenStream input, Token token, String under, IntervalSet expected) {
    Token before = input.LT(-1);
    if (before != null && before.getType() == RegulationLexer.UNCLOSED_NAME) {
      return unclosed(Code.UNCLOSED_NAME, before, under, "」");
    }
    if (token.getTokenIndex() == 0 || !Places.followsAWord(input, token)) {
      return Diagnostic.of(Code.NOT_A_MEASURE, Places.of(token), under);
    }
    return unexpected(Code.UNEXPECTED, token, under, expected);
  }

  /** A bracket that is not closed; closed at the end of its line, or before a citation. */
  private static Diagnostic unclosed(Code code, Token token, String under, String bracket) {
    String text = token.getText();
    int end = text.indexOf('【', 1) > 0 ? text.indexOf('【', 1) : text.length();
    String name = text.substring(0, end).stripTrailing();
    Span at =
        new Span(
            token.getLine(),
            token.getCharPositionInLine() + 1 + name.codePointCount(0, name.length()),
            0);
    return Diagnostic.of(code, Places.of(token), under, shortened(text))
        .withFix(new Fix(BilingualText.of("补上 " + bracket, "Add " + bracket), at, bracket));
  }

  private static Diagnostic unexpected(Code code, Token token, String under, IntervalSet expected) {
    BilingualText words = Words.expected(expected);
    return Diagnostic.of(
        code, Places.of(token), under, shortened(token.getText()), words.zh(), words.en());
  }

  private static Diagnostic unknownWord(
      TokenStream input, Token offending, String under, IntervalSet expected) {
    Token first = beginningOfWord(input, offending);
    var word =
        new StringBuilder(first.getTokenIndex() == offending.getTokenIndex() ? "" : first.getText())
            .append(offending.getText());
    Token last = offending;
    for (int i = offending.getTokenIndex() + 1; i < input.size(); i++) {
      Token next = input.get(i);
      if (next.getStartIndex() != last.getStopIndex() + 1
          || next.getType() == Token.EOF
          || (next.getType() >= RegulationLexer.DATE && next.getType() < RegulationLexer.WORD)
          || word.length() > 20) {
        break;
      }
      word.append(next.getText());
      last = next;
    }
    return wrongWord(word.toString(), first, under, expected);
  }

  private static Diagnostic wrongWord(
      String written, Token first, String under, IntervalSet expected) {
    Span span =
        new Span(
            first.getLine(),
            first.getCharPositionInLine() + 1,
            written.codePointCount(0, written.length()));
    String simplified = Words.simplified(written);
    if (!simplified.equals(written) && Words.isWord(simplified)) {
      return Diagnostic.of(Code.TRADITIONAL, span, under, written, simplified)
          .withFix(replacement(span, simplified));
    }
    var nearest = Words.nearest(written, expected);
    Diagnostic diagnostic =
        Diagnostic.of(
            Code.UNKNOWN_WORD,
            span,
            under,
            shortened(written),
            nearest.map(w -> "是不是「" + w.zh() + "」？").orElse(""),
            nearest.map(w -> "Did you mean \"" + w.en() + "\"?").orElse(""));
    boolean english = written.codePointAt(0) < 128;
    return nearest
        .map(w -> diagnostic.withFix(replacement(span, english ? w.en() : w.zh())))
        .orElse(diagnostic);
  }

  private static Fix replacement(Span span, String word) {
    return new Fix(BilingualText.of("改为「" + word + "」", "Change to \"" + word + "\""), span, word);
  }

  /** A keyword with more characters glued to it is one wrong word, e.g. 名额数. */
  private static Token beginningOfWord(TokenStream input, Token offending) {
    if (offending.getTokenIndex() < 1) {
      return offending;
    }
    Token before = input.get(offending.getTokenIndex() - 1);
    boolean glued =
        before.getStopIndex() + 1 == offending.getStartIndex()
            && before.getType() > 0
            && before.getType() < RegulationLexer.DATE
            && (before.getTokenIndex() == 0
                || input.get(before.getTokenIndex() - 1).getText().contains("\n")
                || input.get(before.getTokenIndex() - 1).getText().isBlank());
    return glued ? before : offending;
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text.strip() : text.substring(0, 30).strip() + "…";
  }
}
