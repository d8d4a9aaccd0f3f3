package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.dsl.policy.Clause;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Spells the words of a phrase in one language, in that language's order. */
final class Speller {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年-](\\d{1,2})月?(?:-?(\\d{1,2}|xx|[xX×某]+)日?)?");
  private static final Pattern MONTH_DAY = Pattern.compile("(?:--)?(\\d{1,2})[月-](\\d{1,2})日?");

  private final Language language;

  Speller(Language language) {
    this.language = language;
  }

  /**
   * A word as it is written.
   *
   * @param type the token's type; 0 for a unit that Chinese adds
   */
  record Word(int type, String text) {}

  boolean isEnglish() {
    return language == Language.EN;
  }

  /** The words below a node; commas stand where the canonical form has them. */
  List<Word> words(ParseTree node) {
    var words = new ArrayList<Word>();
    spell(node, words);
    return words;
  }

  private void spell(ParseTree node, List<Word> words) {
    if (node instanceof TerminalNode terminal) {
      Token token = terminal.getSymbol();
      if (token.getType() != Token.EOF) {
        words.add(new Word(token.getType(), spelling(token, plural(terminal))));
      }
      return;
    }
    switch (node) {
      case RegulationParser.NamesContext names -> names.NAME().forEach(n -> spell(n, words));
      case RegulationParser.RecoversContext c ->
          c.children.stream()
              .filter(child -> !(child instanceof RegulationParser.SeparatorContext))
              .forEach(child -> spell(child, words));
      case RegulationParser.JointContext _ ->
          words.add(
              language == Language.EN
                  ? new Word(RegulationLexer.AND, "and")
                  : new Word(RegulationLexer.ENUM, "、"));
      case RegulationParser.QuantityContext c -> {
        spell(c.NUMBER(), words);
        if (language == Language.ZH) {
          words.add(new Word(RegulationLexer.COUNT_UNIT, people(c) ? "名" : "个"));
        }
      }
      case RegulationParser.StageContext c -> stage(c, words);
      case RegulationParser.SilenceContext c -> {
        spell(c.NOT_STATED(), words);
        if (c.NAME() != null) {
          comma(words);
          spell(c.LEFT_TO(), words);
          spell(c.NAME(), words);
        }
      }
      case RegulationParser.FindingContext c -> {
        for (ParseTree child : WordOrder.children(c, language)) {
          if (child instanceof TerminalNode t
              && t.getSymbol().getType() == RegulationLexer.ON_EVIDENCE) {
            comma(words);
          }
          if (!(child instanceof TerminalNode t
              && t.getSymbol().getType() == RegulationLexer.COMMA)) {
            spell(child, words);
          }
        }
      }
      case ParserRuleContext rule ->
          WordOrder.children(rule, language).forEach(child -> spell(child, words));
      default -> throw new IllegalStateException("unknown node: " + node.getClass());
    }
  }

  /** Options of a stage are parted by commas, the first one by none. */
  private void stage(RegulationParser.StageContext stage, List<Word> words) {
    spell(stage.stageKind(), words);
    if (stage.NAME() != null) {
      spell(stage.NAME(), words);
    }
    for (int i = 0; i < stage.stageOption().size(); i++) {
      if (i > 0) {
        comma(words);
      }
      spell(stage.stageOption(i), words);
    }
    spell(stage.citations(), words);
  }

  private void comma(List<Word> words) {
    words.add(new Word(RegulationLexer.COMMA, language == Language.EN ? "," : "，"));
  }

  private static boolean people(RegulationParser.QuantityContext quantity) {
    return quantity.getParent() instanceof RegulationParser.PostContext
        || quantity.getParent() instanceof RegulationParser.ReviewTeamContext;
  }

  /** English counts in the plural from two on. */
  private static boolean plural(TerminalNode node) {
    if (!(node.getParent() instanceof ParserRuleContext parent)) {
      return false;
    }
    if (parent instanceof RegulationParser.RecipientContext) {
      return parent.getParent() instanceof RegulationParser.RecipientsContext;
    }
    TerminalNode number =
        switch (parent) {
          case RegulationParser.SpanContext c -> c.NUMBER();
          case RegulationParser.PointsContext c -> c.NUMBER();
          case RegulationParser.QuantityOfEditionsContext c -> c.NUMBER();
          case RegulationParser.ReapplicationContext c -> c.NUMBER();
          case RegulationParser.VisitsContext c -> c.NUMBER().getLast();
          case RegulationParser.PostContext c -> c.quantity().NUMBER();
          default -> null;
        };
    return number != null && !Values.halfWidth(number.getText()).equals("1");
  }

  private String spelling(Token token, boolean plural) {
    String text = token.getText();
    boolean english = language == Language.EN;
    return switch (token.getType()) {
      case RegulationLexer.NAME -> {
        String name = Values.name(text);
        yield text.startsWith("《") ? text : "「" + name + "」";
      }
      case RegulationLexer.CITATION -> citation(text);
      case RegulationLexer.NUMBER, RegulationLexer.FRACTION ->
          Values.halfWidth(text).replace('／', '/');
      case RegulationLexer.DATE -> date(text);
      case RegulationLexer.MONTH_DAY -> monthDay(text);
      case RegulationLexer.COMMA -> english ? "," : "，";
      case RegulationLexer.SEMICOLON -> english ? ";" : "；";
      case RegulationLexer.LEFT -> english ? "(" : "（";
      case RegulationLexer.RIGHT -> english ? ")" : "）";
      case RegulationLexer.PERCENT -> "%";
      default -> Words.spelling(token.getType(), english, plural);
    };
  }

  private String citation(String text) {
    return Values.citedParts(text).stream()
        .map(
            part ->
                Clause.parse(part)
                    .map(clause -> language == Language.EN ? clause.en() : clause.zh())
                    .orElse(part.strip()))
        .map(part -> "【" + part + "】")
        .collect(Collectors.joining());
  }

  private String date(String text) {
    Matcher m = DATE.matcher(Values.halfWidth(text));
    if (!m.matches()) {
      return text;
    }
    int month = Integer.parseInt(m.group(2));
    String day = m.group(3);
    boolean open = day != null && !day.matches("\\d+");
    if (language == Language.EN) {
      return "%s-%02d".formatted(m.group(1), month)
          + (day == null ? "" : open ? "-xx" : "-%02d".formatted(Integer.parseInt(day)));
    }
    return m.group(1)
        + "年"
        + month
        + "月"
        + (day == null ? "" : (open ? "xx" : Integer.toString(Integer.parseInt(day))) + "日");
  }

  private String monthDay(String text) {
    Matcher m = MONTH_DAY.matcher(Values.halfWidth(text));
    if (!m.matches()) {
      return text;
    }
    int month = Integer.parseInt(m.group(1));
    int day = Integer.parseInt(m.group(2));
    return language == Language.EN ? "--%02d-%02d".formatted(month, day) : month + "月" + day + "日";
  }
}
