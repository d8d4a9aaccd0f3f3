package laurel.dsl.syntax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Term;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Tokens to values: numbers, dates, money, names, clauses. What is no value is a finding. */
final class Values {

  private static final int MAX_COUNT = 9999;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年-](\\d{1,4})月?-?(?:(\\d{1,4})日?|xx|[xX×某]+日)?");

  private final TokenStream tokens;
  private final List<Diagnostic> found;

  Values(TokenStream tokens, List<Diagnostic> found) {
    this.tokens = tokens;
    this.found = found;
  }

  void report(Code code, Token token, Object... arguments) {
    found.add(Diagnostic.of(code, Places.of(token), Places.under(tokens, token), arguments));
  }

  /** The words between the brackets of a name. */
  static String name(TerminalNode node) {
    String text = node.getText();
    return text.startsWith("《") ? text : text.substring(1, text.length() - 1).strip();
  }

  static List<String> names(List<TerminalNode> nodes) {
    return nodes.stream().map(Values::name).toList();
  }

  /** A whole number from 1 to 9999; empty and reported otherwise. */
  Optional<Integer> count(TerminalNode node) {
    String digits = halfWidth(node.getText());
    if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) == 0) {
      report(Code.ZERO, node.getSymbol(), node.getText(), Integer.toString(MAX_COUNT));
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }

  Optional<Term> term(RegulationParser.PeriodContext context) {
    Term.Unit unit =
        context.YEAR() != null
            ? Term.Unit.YEARS
            : context.MONTH() != null
                ? Term.Unit.MONTHS
                : context.WORKING_DAY() != null
                    ? Term.Unit.WORKING_DAYS
                    : context.DAY() != null ? Term.Unit.DAYS : Term.Unit.EDITIONS;
    return count(context.NUMBER()).map(count -> new Term(count, unit));
  }

  Optional<Integer> quantity(RegulationParser.QuantityContext context) {
    return count(context.NUMBER());
  }

  /** An amount in 分. */
  Optional<Long> fen(RegulationParser.MoneyContext context) {
    String digits = halfWidth(context.NUMBER().getText());
    BigDecimal fen = new BigDecimal(digits).movePointRight(context.WAN_YUAN() != null ? 6 : 2);
    if (fen.stripTrailingZeros().scale() > 0 || fen.precision() > 15 || fen.signum() == 0) {
      report(Code.INEXACT_MONEY, context.getStart(), context.getText());
      return Optional.empty();
    }
    return Optional.of(fen.longValueExact());
  }

  Optional<CalendarDate> date(TerminalNode node) {
    Matcher matcher = DATE.matcher(halfWidth(node.getText()));
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      int month = Integer.parseInt(matcher.group(2));
      try {
        if (matcher.group(3) != null) {
          return Optional.of(
              new CalendarDate.Complete(
                  LocalDate.of(year, month, Integer.parseInt(matcher.group(3)))));
        }
        return Optional.of(
            new CalendarDate.Partial(year, java.time.YearMonth.of(year, month).getMonthValue()));
      } catch (DateTimeException e) {
        // falls through to the finding
      }
    }
    report(Code.IMPOSSIBLE_DATE, node.getSymbol(), node.getText());
    return Optional.empty();
  }

  /** The clauses of a statement's citations; several stand in one bracket with 、 between them. */
  List<Clause> clauses(List<TerminalNode> citations) {
    var clauses = new ArrayList<Clause>();
    for (TerminalNode citation : citations) {
      String text = citation.getText();
      for (String part : text.substring(1, text.length() - 1).split("[、,，;；]", -1)) {
        Clause.parse(part)
            .ifPresentOrElse(
                clauses::add, () -> report(Code.BAD_CLAUSE, citation.getSymbol(), part.strip()));
      }
    }
    return clauses;
  }

  private static String halfWidth(String text) {
    var result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c);
    }
    return result.toString();
  }
}
