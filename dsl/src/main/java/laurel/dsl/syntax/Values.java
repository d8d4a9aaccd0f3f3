package laurel.dsl.syntax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.policy.Amount;
import laurel.dsl.policy.Bound;
import laurel.dsl.policy.CalendarDate;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RecipientKind;
import laurel.dsl.policy.Role;
import laurel.dsl.policy.Term;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Tokens to values: numbers, dates, money, names, clauses. What is no value is a finding. */
final class Values {

  private static final int MAX_COUNT = 9999;
  private static final Pattern SEPARATOR = Pattern.compile("[、，;；]|,(?! paragraph)");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[年-](\\d{1,4})月?-?(?:(\\d{1,4})日?|xx|[xX×某]+日)?");

  private final TokenStream tokens;
  private final List<Diagnostic> found;
  private boolean firstDayCounts;

  Values(TokenStream tokens, List<Diagnostic> found) {
    this.tokens = tokens;
    this.found = found;
  }

  void report(Code code, Token token, Object... arguments) {
    if (found.size() > 2 * RegulationReader.MAX_DIAGNOSTICS) {
      return;
    }
    found.add(Diagnostic.of(code, Places.of(token), Places.under(tokens, token), arguments));
  }

  /** A part of the text as it is written, in one line. */
  String words(ParserRuleContext context) {
    return tokens.getText(context).strip().replaceAll("\\s+", " ");
  }

  /** Whether a fault was found on a line already. */
  boolean hasReported(int line) {
    return found.stream().anyMatch(diagnostic -> diagnostic.span().line() == line);
  }

  /** From here on the day of an event counts: the measure says so. */
  void firstDayCounts(boolean counts) {
    firstDayCounts = counts;
  }

  /** The words between the brackets of a name; a title keeps its 《》. */
  static String name(TerminalNode node) {
    return name(node.getText());
  }

  static String name(String text) {
    return text.startsWith("《") ? text : text.substring(1, text.length() - 1).strip();
  }

  static List<String> names(RegulationParser.@Nullable NamesContext context) {
    return context == null ? List.of() : context.NAME().stream().map(Values::name).toList();
  }

  static List<RecipientKind> recipients(RegulationParser.@Nullable RecipientsContext context) {
    return context == null
        ? List.of()
        : context.recipient().stream().map(Values::recipient).toList();
  }

  static RecipientKind recipient(RegulationParser.RecipientContext context) {
    return context.ORGANISATION() != null
        ? RecipientKind.ORGANISATION
        : context.INDIVIDUAL() != null ? RecipientKind.INDIVIDUAL : RecipientKind.TEAM;
  }

  static Role role(RegulationParser.RoleContext context) {
    return switch (context.getStart().getType()) {
      case RegulationLexer.COMMITTEE -> new Role(Role.Kind.COMMITTEE, "");
      case RegulationLexer.SECRETARIAT -> new Role(Role.Kind.SECRETARIAT, "");
      case RegulationLexer.EXPERTS -> new Role(Role.Kind.EXPERTS, "");
      case RegulationLexer.GUIDANCE_GROUP -> new Role(Role.Kind.GUIDANCE_GROUP, "");
      case RegulationLexer.APPLICANT -> new Role(Role.Kind.APPLICANT, "");
      default -> new Role(Role.Kind.NAMED, name(context.getStart().getText()));
    };
  }

  /** What a statement says, or its silence with the rule it leaves the point to. */
  <T> Optional<Provision<T>> said(
      RegulationParser.@Nullable SilenceContext silence, Supplier<Optional<T>> value) {
    if (silence == null) {
      return value.get().map(Provision::stated);
    }
    return Optional.of(
        new Provision.NotStated<>(List.of(), silence.NAME() == null ? "" : name(silence.NAME())));
  }

  static Bound bound(RegulationParser.@Nullable ComparisonContext context) {
    if (context == null) {
      return Bound.EXACTLY;
    }
    return switch (context.getStart().getType()) {
      case RegulationLexer.AT_LEAST, RegulationLexer.NOT_BEFORE -> Bound.AT_LEAST;
      case RegulationLexer.AT_MOST, RegulationLexer.NOT_AFTER -> Bound.AT_MOST;
      case RegulationLexer.MORE_THAN, RegulationLexer.AFTER -> Bound.MORE_THAN;
      case RegulationLexer.LESS_THAN, RegulationLexer.BEFORE -> Bound.LESS_THAN;
      default -> Bound.EXACTLY;
    };
  }

  /** The bound of a number or a length, which no date's word can give. */
  Bound numberBound(RegulationParser.@Nullable ComparisonContext context) {
    if (context != null && comparesDates(context)) {
      report(
          Code.WRONG_COMPARISON,
          context.getStart(),
          context.getText(),
          "不超过、不少于",
          "at most, at least");
    }
    return bound(context);
  }

  static boolean comparesDates(RegulationParser.ComparisonContext context) {
    return switch (context.getStart().getType()) {
      case RegulationLexer.BEFORE,
          RegulationLexer.AFTER,
          RegulationLexer.NOT_BEFORE,
          RegulationLexer.NOT_AFTER ->
          true;
      default -> false;
    };
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
    var span = context.span();
    Term.Unit unit =
        span.YEAR() != null
            ? Term.Unit.YEARS
            : span.MONTH() != null
                ? Term.Unit.MONTHS
                : span.WORKING_DAY() != null
                    ? Term.Unit.WORKING_DAYS
                    : span.DAY() != null ? Term.Unit.DAYS : Term.Unit.EDITIONS;
    var start = context.periodStart();
    Term.From from =
        start == null
            ? Term.From.UNSAID
            : start.FROM_AWARD() != null
                ? Term.From.AWARD
                : start.FROM_APPLICATION() != null
                    ? Term.From.APPLICATION
                    : start.FROM_REVOCATION() != null
                        ? Term.From.REVOCATION
                        : Term.From.PROMULGATION;
    return count(span.NUMBER()).map(count -> new Term(count, unit, from, firstDayCounts));
  }

  /** A term in years, months or days; working days and editions do not fit here. */
  Optional<Term> calendarTerm(RegulationParser.PeriodContext context) {
    return term(context)
        .filter(
            term -> {
              boolean fits =
                  term.unit() != Term.Unit.WORKING_DAYS && term.unit() != Term.Unit.EDITIONS;
              if (!fits) {
                report(
                    Code.WRONG_UNIT,
                    context.getStart(),
                    term.text().zh(),
                    "年、个月、日",
                    "years, months, days",
                    term.text().en());
              }
              return fits;
            });
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

  /** A complete date; one that lacks its day is reported. */
  Optional<LocalDate> day(TerminalNode node) {
    return date(node)
        .flatMap(
            date ->
                switch (date) {
                  case CalendarDate.Complete(LocalDate day) -> Optional.of(day);
                  case CalendarDate.Partial _ -> {
                    report(Code.DAY_MISSING, node.getSymbol(), node.getText());
                    yield Optional.empty();
                  }
                });
  }

  /** A share in hundredths of a percent, up to 100%. */
  Optional<Integer> percent(RegulationParser.PercentContext context) {
    BigDecimal hundredths = new BigDecimal(halfWidth(context.NUMBER().getText())).movePointRight(2);
    if (hundredths.stripTrailingZeros().scale() > 0
        || hundredths.compareTo(BigDecimal.valueOf(10_000)) > 0) {
      report(Code.BAD_PERCENT, context.getStart(), context.getText());
      return Optional.empty();
    }
    return Optional.of(hundredths.intValueExact());
  }

  Optional<Amount> amount(RegulationParser.AmountContext context) {
    if (context.period() != null) {
      return calendarTerm(context.period()).map(Amount.Lasting::new);
    }
    if (context.money() != null) {
      return fen(context.money()).map(Amount.Sum::new);
    }
    if (context.percent() != null) {
      return percent(context.percent()).map(Amount.Share::new);
    }
    if (context.DATE() != null) {
      return day(context.DATE()).map(Amount.Day::new);
    }
    return quantity(context.quantity()).map(Amount.Count::new);
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
            new CalendarDate.Partial(year, YearMonth.of(year, month).getMonthValue()));
      } catch (DateTimeException e) {
        // falls through to the finding
      }
    }
    report(Code.IMPOSSIBLE_DATE, node.getSymbol(), node.getText());
    return Optional.empty();
  }

  /** The clauses of a statement's citations; several stand in one bracket with 、 between them. */
  List<Clause> clauses(List<RegulationParser.CitationContext> citations) {
    var clauses = new ArrayList<Clause>();
    for (var context : citations) {
      TerminalNode citation = context.CITATION();
      String text = citation.getText();
      for (String part : citedParts(text)) {
        Clause.parse(part)
            .ifPresentOrElse(
                clauses::add, () -> report(Code.BAD_CLAUSE, citation.getSymbol(), part.strip()));
      }
    }
    return clauses;
  }

  /** The clauses of one citation, as they are written. */
  static List<String> citedParts(String citation) {
    return List.of(SEPARATOR.split(citation.substring(1, citation.length() - 1), -1));
  }

  static String halfWidth(String text) {
    var result = new StringBuilder();
    for (char c : text.toCharArray()) {
      result.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c == '．' ? '.' : c);
    }
    return result.toString();
  }
}
