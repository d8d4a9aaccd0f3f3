package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Diagnostic;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Lays a text out and spells it in one language. Comments stay; the result says the same words, or
 * there is no result.
 */
public final class RegulationFormatter {

  private RegulationFormatter() {}

  /**
   * What came of formatting.
   *
   * @param text empty where the text can not be parsed, or would be too large laid out
   */
  public record Formatted(Optional<String> text, List<Diagnostic> diagnostics) {
    public Formatted {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Formats in the language most of the text's words are spelled in. */
  public static Formatted format(String text) {
    return format(text, languageOf(text));
  }

  /**
   * Formats and spells in a language.
   *
   * @throws IllegalStateException if the result would not say the same; never seen, tested for
   */
  public static Formatted format(String text, Language language) {
    ParsedText parsed = RegulationReader.parse(text);
    if (parsed.tree().isEmpty() || !parsed.diagnostics().isEmpty()) {
      return new Formatted(Optional.empty(), parsed.diagnostics());
    }
    String result = new Layout(parsed.tokens(), new Speller(language)).print(parsed.tree().get());
    if (result.length() > RegulationReader.MAX_BYTES) {
      return new Formatted(Optional.empty(), List.of(RegulationReader.tooLarge(result.length())));
    }
    ParsedText again = RegulationReader.parse(result);
    if (!meaning(again).equals(meaning(parsed)) || !comments(again).equals(comments(parsed))) {
      throw new IllegalStateException("formatting would change the text");
    }
    return new Formatted(Optional.of(result), List.of());
  }

  /** The language of the text's words; Chinese where there are as many of both. */
  public static Language languageOf(String text) {
    ParsedText parsed = RegulationReader.parse(text);
    long english =
        parsed.tokens().getTokens().stream()
            .filter(RegulationFormatter::isWord)
            .filter(token -> token.getText().charAt(0) < 128)
            .count();
    long all = parsed.tokens().getTokens().stream().filter(RegulationFormatter::isWord).count();
    return english * 2 > all ? Language.EN : Language.ZH;
  }

  private static boolean isWord(Token token) {
    return token.getType() > 0 && token.getType() < RegulationLexer.COUNT_UNIT;
  }

  /** What a text says: its words in the Chinese order, without commas. */
  private static List<Speller.Word> meaning(ParsedText parsed) {
    var words = new ArrayList<Speller.Word>();
    if (parsed.diagnostics().isEmpty() && parsed.tree().isPresent()) {
      for (Speller.Word word : new Speller(Language.ZH).words(parsed.tree().get())) {
        if (word.type() == RegulationLexer.CITATION) {
          for (String clause : word.text().split("(?<=】)", 0)) {
            words.add(new Speller.Word(word.type(), clause));
          }
        } else if (word.type() != RegulationLexer.COMMA) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private static List<String> comments(ParsedText parsed) {
    return parsed.tokens().getTokens().stream()
        .filter(token -> token.getType() == RegulationLexer.COMMENT)
        .map(token -> token.getText().stripTrailing())
        .sorted()
        .toList();
  }

  /** Whether a rule is a statement, which has a line of its own. */
  static boolean isStatement(ParseTree node) {
    return switch (node) {
      case RegulationParser.MeasureItemContext _,
          RegulationParser.BaselineItemContext _,
          RegulationParser.OrganContext _,
          RegulationParser.ExaminerItemContext _,
          RegulationParser.AwardItemContext _,
          RegulationParser.ConditionContext _,
          RegulationParser.ScoringItemContext _,
          RegulationParser.StageContext _,
          RegulationParser.ConsequenceContext _,
          RegulationParser.DutyContext _,
          RegulationParser.ExampleItemContext _ ->
          true;
      default -> false;
    };
  }

  /** Whether a rule is a block, which begins at the margin. */
  static boolean isBlock(ParserRuleContext rule) {
    return rule instanceof RegulationParser.MeasureContext
        || rule instanceof RegulationParser.BaselineContext
        || rule.getParent() instanceof RegulationParser.BlockContext;
  }
}
