package laurel.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import laurel.dsl.syntax.Speller.Word;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Puts words on lines: a block at the margin, a statement a line, clauses in a column. */
final class Layout {

  private static final int WIDTH = 100;
  private static final int HEAD = 12;
  private static final int CITATIONS = 72;
  private static final String INDENT = "    ";
  private static final String CONTINUED = "            ";

  private final CommonTokenStream tokens;
  private final Speller speller;
  private final StringBuilder out = new StringBuilder();
  private int printed = -1;

  Layout(CommonTokenStream tokens, Speller speller) {
    this.tokens = tokens;
    this.speller = speller;
  }

  String print(RegulationParser.RegulationContext regulation) {
    walk(regulation);
    comments(tokens.size(), "");
    return out.toString();
  }

  private void walk(ParserRuleContext rule) {
    if (RegulationFormatter.isStatement(rule)) {
      line(rule, INDENT, List.of(rule));
      return;
    }
    if (RegulationFormatter.isBlock(rule)) {
      List<ParseTree> head = new ArrayList<>();
      rule.children.stream()
          .takeWhile(child -> !RegulationFormatter.isStatement(child))
          .forEach(head::add);
      line(rule, "", head);
      rule.children.stream().skip(head.size()).forEach(child -> walk((ParserRuleContext) child));
      return;
    }
    if (rule.children != null) {
      for (ParseTree child : rule.children) {
        if (child instanceof ParserRuleContext inner) {
          walk(inner);
        }
      }
    }
  }

  private void line(ParserRuleContext rule, String indent, List<ParseTree> parts) {
    int last = lastToken(parts);
    boolean block = indent.isEmpty();
    boolean noteAfterNote =
        rule instanceof RegulationParser.NoteContext && precededByNote(rule.getStart());
    blank(rule.getStart(), block && !noteAfterNote);
    comments(rule.getStart().getTokenIndex(), indent);
    comments(last, indent);
    printed = last;
    var words = new ArrayList<Word>();
    parts.forEach(part -> words.addAll(speller.words(part)));
    var body = new ArrayList<Word>();
    var citations = new StringBuilder();
    int end = words.size();
    while (end > 0 && words.get(end - 1).type() == RegulationLexer.CITATION) {
      end--;
    }
    body.addAll(words.subList(0, end));
    words.subList(end, words.size()).forEach(word -> citations.append(word.text()));
    String cited = citations.toString();
    if (block) {
      String gap = cited.isEmpty() || !speller.isEnglish() ? "" : " ";
      out.append(String.join("", segments(rule, body))).append(gap).append(cited);
    } else {
      out.append(indent).append(wrapped(segments(rule, body), indent, cited));
    }
    trailingComment(last);
    out.append('\n');
  }

  private static int lastToken(List<ParseTree> parts) {
    ParseTree last = parts.getLast();
    return last instanceof ParserRuleContext rule
        ? rule.getStop().getTokenIndex()
        : ((TerminalNode) last).getSymbol().getTokenIndex();
  }

  private boolean precededByNote(Token start) {
    for (int i = start.getTokenIndex() - 1; i >= 0; i--) {
      int type = tokens.get(i).getType();
      if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL
          && type != RegulationLexer.CITATION
          && type != RegulationLexer.NAME) {
        return type == RegulationLexer.NOTE;
      }
    }
    return false;
  }

  /** One empty line before a block, and where the text has one between statements. */
  private void blank(Token start, boolean block) {
    if (out.isEmpty()) {
      return;
    }
    boolean wanted = block;
    int breaks = 0;
    for (int i = start.getTokenIndex() - 1;
        i > printed && tokens.get(i).getChannel() != Token.DEFAULT_CHANNEL;
        i--) {
      if (tokens.get(i).getType() == RegulationLexer.COMMENT) {
        breaks = 0;
        continue;
      }
      breaks += (int) tokens.get(i).getText().chars().filter(c -> c == '\n').count();
      wanted |= breaks > 1;
    }
    if (wanted) {
      out.append('\n');
    }
  }

  /** Comments between what is printed and a token, each on a line of its own. */
  private void comments(int before, String indent) {
    for (int i = printed + 1; i < before; i++) {
      if (tokens.get(i).getType() == RegulationLexer.COMMENT) {
        out.append(indent).append(tokens.get(i).getText().stripTrailing()).append('\n');
      }
    }
    printed = Math.max(printed, before - 1);
  }

  private void trailingComment(int last) {
    for (int i = last + 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.getType() == RegulationLexer.COMMENT) {
        out.append("  ").append(token.getText().stripTrailing());
        printed = i;
        return;
      }
      if (token.getType() != RegulationLexer.SPACE || token.getText().contains("\n")) {
        return;
      }
    }
  }

  /** The pieces of a line between which it may be broken. */
  private List<String> segments(ParserRuleContext rule, List<Word> words) {
    var segments = new ArrayList<String>();
    var segment = new StringBuilder();
    int head = headLength(rule, words);
    for (int i = 0; i < words.size(); i++) {
      segment.append(words.get(i).text());
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (next == null) {
        break;
      }
      if (i + 1 == head) {
        int gap = rule instanceof RegulationParser.ConditionContext ? 0 : HEAD;
        segment.append(" ".repeat(Math.max(2, gap - width(segment))));
        if (rule instanceof RegulationParser.ConditionContext) {
          segments.add(segment.toString());
          segment.setLength(0);
        }
      } else {
        segment.append(gap(rule, words.get(i), next));
        if (words.get(i).type() == RegulationLexer.COMMA
            || words.get(i).type() == RegulationLexer.SEMICOLON) {
          segments.add(segment.toString());
          segment.setLength(0);
        }
      }
    }
    segments.add(segment.toString());
    return segments;
  }

  /** How many words say what the statement is about; they are padded to a column. */
  private static int headLength(ParserRuleContext rule, List<Word> words) {
    if (RegulationFormatter.isBlock(rule)
        || rule instanceof RegulationParser.ConsequenceContext
        || words.size() < 2) {
      return 0;
    }
    boolean titled =
        rule instanceof RegulationParser.StageContext
            && words.get(1).type() == RegulationLexer.NAME
            && words.size() > 2;
    return titled ? 2 : 1;
  }

  private String gap(ParserRuleContext rule, Word word, Word next) {
    if (speller.isEnglish()) {
      boolean names = word.type() == RegulationLexer.NAME && next.type() == RegulationLexer.NAME;
      boolean tight =
          names
              || next.type() == RegulationLexer.COMMA
              || next.type() == RegulationLexer.SEMICOLON
              || next.type() == RegulationLexer.RIGHT
              || next.type() == RegulationLexer.PERCENT
              || word.type() == RegulationLexer.LEFT
              || (word.type() == RegulationLexer.CITATION
                  && next.type() == RegulationLexer.CITATION);
      return tight ? "" : " ";
    }
    boolean post =
        rule instanceof RegulationParser.OrganSetUpContext && word.type() == RegulationLexer.NAME;
    boolean header =
        rule instanceof RegulationParser.ConditionsContext && next.type() != RegulationLexer.NAME;
    return post || header ? " " : "";
  }

  private static String wrapped(List<String> segments, String indent, String citations) {
    var line = new StringBuilder();
    var current = new StringBuilder(indent);
    for (String segment : segments) {
      boolean fits = width(current) + width(segment.stripTrailing()) <= WIDTH;
      if (!fits && !current.toString().isBlank()) {
        line.append(current.toString().stripTrailing()).append('\n');
        current.setLength(0);
        current.append(CONTINUED);
      }
      current.append(segment);
    }
    if (!citations.isEmpty()) {
      int used = width(current);
      current.append(" ".repeat(used < CITATIONS ? CITATIONS - used : 2)).append(citations);
    }
    return line.append(current).toString().substring(indent.length());
  }

  /** Columns on a screen: Han characters and full-width signs take two. */
  private static int width(CharSequence text) {
    return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
  }
}
