package laurel.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import laurel.dsl.Cities;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar itself: read by the fast prediction, in one way only, and to the end. */
class GrammarTests {

  static List<Path> cities() {
    return Cities.files();
  }

  private static RegulationParser parser(String text) {
    var parser =
        new RegulationParser(
            new CommonTokenStream(
                HanLexerSimulator.install(new RegulationLexer(CharStreams.fromString(text)))));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    return parser;
  }

  @ParameterizedTest
  @MethodSource("cities")
  void theFastPredictionReadsEveryMeasure(Path file) {
    RegulationParser parser = parser(Cities.read(file));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    assertThat(parser.regulation().EOF()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("cities")
  void noTextCanBeReadInTwoWays(Path file) {
    RegulationParser parser = parser(Cities.read(file));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    var ambiguous = new ArrayList<String>();
    parser.addErrorListener(
        new BaseErrorListener() {
          @Override
          public void reportAmbiguity(
              Parser recognizer,
              DFA dfa,
              int startIndex,
              int stopIndex,
              boolean exact,
              BitSet ambiguousAlternatives,
              ATNConfigSet configs) {
            ambiguous.add(recognizer.getTokenStream().get(startIndex).toString());
          }
        });
    parser.regulation();
    assertThat(ambiguous).isEmpty();
  }

  /** Nothing after the end of what is read is dropped in silence. */
  @Test
  void theEntryRuleGoesToTheEnd() {
    assertThat(RegulationReader.read("办法「某市」\n说明【第一条】\n某些 多余的话\n").diagnostics()).isNotEmpty();
    assertThat(RegulationReader.read("基准「省」\n    收费 不收取【第一条】\n办法「某市」\n").diagnostics())
        .isNotEmpty();
  }

  /** The shared memory for Han characters gives the tokens ANTLR's own lexer gives. */
  @ParameterizedTest
  @MethodSource("cities")
  void rememberedStepsGiveTheSameTokens(Path file) {
    String text = Cities.read(file);
    var plain = new RegulationLexer(CharStreams.fromString(text));
    var quick = HanLexerSimulator.install(new RegulationLexer(CharStreams.fromString(text)));
    assertThat(types(quick)).isEqualTo(types(plain));
  }

  private static List<String> types(RegulationLexer lexer) {
    return lexer.getAllTokens().stream()
        .map(Token.class::cast)
        .map(
            t ->
                t.getType()
                    + " "
                    + t.getText()
                    + " "
                    + t.getLine()
                    + ":"
                    + t.getCharPositionInLine())
        .toList();
  }
}
