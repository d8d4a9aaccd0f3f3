package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** The order in which a language says the parts of a phrase, where the two differ. */
final class WordOrder {

  private WordOrder() {}

  /** The children of a phrase in a language's order. */
  static List<ParseTree> children(ParserRuleContext context, Language language) {
    var children = new ArrayList<ParseTree>();
    if (context.children != null) {
      children.addAll(context.children);
    }
    children.sort(Comparator.comparingInt(child -> place(context, child, language)));
    return children;
  }

  /** Where a child stands; equal places keep the order of the text. */
  private static int place(ParserRuleContext context, ParseTree child, Language language) {
    int chinese = chinesePlace(context, child);
    if (language == Language.ZH) {
      return chinese;
    }
    boolean window =
        context instanceof RegulationParser.CauseWindowContext
            || context instanceof RegulationParser.ValidityWithinContext;
    boolean differs = chinesePlaces(context);
    return window ? 2 - chinese : differs && chinese < 2 ? 1 - chinese : chinese;
  }

  private static boolean chinesePlaces(ParserRuleContext context) {
    return switch (context) {
      case RegulationParser.OccurrenceContext _,
          RegulationParser.CountedWithinContext _,
          RegulationParser.FindingContext _,
          RegulationParser.DecidedByContext _,
          RegulationParser.PaidByContext _,
          RegulationParser.BarredForContext _,
          RegulationParser.PeriodContext _,
          RegulationParser.DayOfYearContext _ ->
          true;
      default -> false;
    };
  }

  private static int chinesePlace(ParserRuleContext context, ParseTree child) {
    return switch (context) {
      case RegulationParser.CauseWindowContext _, RegulationParser.ValidityWithinContext _ ->
          is(child, RegulationLexer.WITHIN) ? 2 : is(child, RegulationLexer.AFTER_AWARD) ? 0 : 1;
      case RegulationParser.OccurrenceContext _, RegulationParser.CountedWithinContext _ ->
          is(child, RegulationLexer.PAST) || child instanceof RegulationParser.PeriodContext
              ? 0
              : 1;
      case RegulationParser.FindingContext _ ->
          actor(child) ? 0 : is(child, RegulationLexer.FOUND) ? 1 : 2;
      case RegulationParser.DecidedByContext _, RegulationParser.PaidByContext _ ->
          actor(child) ? 0 : 1;
      case RegulationParser.BarredForContext _ -> is(child, RegulationLexer.BARRED) ? 1 : 0;
      case RegulationParser.PeriodContext _ ->
          child instanceof RegulationParser.PeriodStartContext ? 0 : 1;
      case RegulationParser.DayOfYearContext _ ->
          is(child, RegulationLexer.NUMBER) || is(child, RegulationLexer.MONTH_DAY) ? 0 : 1;
      default -> 0;
    };
  }

  private static boolean actor(ParseTree child) {
    return is(child, RegulationLexer.BY) || child instanceof RegulationParser.RoleContext;
  }

  private static boolean is(ParseTree child, int type) {
    return child instanceof TerminalNode node && node.getSymbol().getType() == type;
  }
}
