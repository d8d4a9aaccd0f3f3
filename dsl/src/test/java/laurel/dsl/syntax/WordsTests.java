package laurel.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The table of spellings against the lexer. */
class WordsTests {

  @Test
  void everySpellingIsItsOwnToken() {
    Words.all()
        .forEach(
            (type, word) -> {
              if (word.zh().startsWith("「")
                  || word.zh().startsWith("【")
                  || type == RegulationLexer.DATE
                  || type == RegulationLexer.MONTH_DAY
                  || type == RegulationLexer.FRACTION
                  || type == RegulationLexer.NUMBER) {
                return;
              }
              assertThat(lex(word.zh())).as(word.zh()).isEqualTo(type);
              assertThat(lex(word.en())).as(word.en()).isEqualTo(type);
            });
  }

  @Test
  void everyKeywordHasItsSpelling() {
    for (int type = RegulationLexer.MEASURE; type < RegulationLexer.DATE; type++) {
      assertThat(Words.all())
          .as(RegulationLexer.VOCABULARY.getSymbolicName(type))
          .containsKey(type);
    }
  }

  private static int lex(String word) {
    var lexer = new RegulationLexer(CharStreams.fromString(word));
    Token first = lexer.nextToken();
    assertThat(lexer.nextToken().getType()).as("one token: " + word).isEqualTo(Token.EOF);
    return first.getType();
  }
}
