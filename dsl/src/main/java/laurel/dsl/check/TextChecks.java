package laurel.dsl.check;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.HanNumber;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.StageKind;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;

/** A regulation against the text of the measure it is taken from. */
public final class TextChecks {

  /** A notice and its days within one sentence, e.g. 公示期不少于5个工作日. */
  private static final Pattern NOTICE_DAYS =
      Pattern.compile("公示[^。；\\n]{0,40}?([0-9]{1,3}|[一二三四五六七八九十]{1,3})个?工作日");

  private TextChecks() {}

  public static List<Diagnostic> check(
      RegulationAst ast, Policy policy, MeasureText text, boolean whole) {
    Checks checks = Checks.of(ast, policy, whole, List::of);
    units(checks, text);
    lengths(checks, text);
    if (whole) {
      leftOut(checks, text);
      clauses(checks, text);
    }
    return checks.found();
  }

  /** A stage counted in days where its clause counts in working days. */
  private static void units(Checks checks, MeasureText text) {
    checks
        .blocks(RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream())
        .forEach(
            statement -> {
              if (statement.says().lasting()
                      instanceof
                      Provision.Stated<Stage.Lasting>(Stage.Lasting(var _, Term term), var _)
                  && term.unit() == Term.Unit.DAYS
                  && statement.clauses().stream()
                      .anyMatch(clause -> text.words(clause).contains("工作日"))) {
                checks.add(
                    Code.DAYS_FOR_WORKING_DAYS, statement, term.text().zh(), term.text().en());
              }
            });
  }

  /** A notice with fewer working days than its own clause of the text gives. */
  private static void lengths(Checks checks, MeasureText text) {
    notices(checks)
        .forEach(
            statement -> {
              if (statement.says().lasting()
                      instanceof
                      Provision.Stated<Stage.Lasting>(Stage.Lasting(var _, Term term), var _)
                  && term.unit() == Term.Unit.WORKING_DAYS) {
                statement.clauses().stream()
                    .flatMap(clause -> workingDays(text.words(clause)))
                    .min(Comparator.naturalOrder())
                    .filter(days -> term.count() < days)
                    .ifPresent(
                        days ->
                            checks.add(
                                Code.NOTICE_SHORTER_THAN_TEXT,
                                statement,
                                term.text().zh(),
                                days,
                                term.text().en()));
              }
            });
  }

  /** A text that provides for a notice, and a procedure without one. */
  private static void leftOut(Checks checks, MeasureText text) {
    if (checks.policy().stages().isEmpty() || notices(checks).findAny().isPresent()) {
      return;
    }
    text.leaves().stream()
        .filter(clause -> workingDays(text.words(clause)).findAny().isPresent())
        .findFirst()
        .ifPresent(
            clause ->
                checks.add(
                    Code.NOTICE_LEFT_OUT,
                    checks
                        .blocks(RegulationAst.ProcedureBlock.class)
                        .findFirst()
                        .map(RegulationAst.Block::span)
                        .orElse(checks.ast().span()),
                    "程序",
                    clause.zh(),
                    clause.en()));
  }

  private static Stream<RegulationAst.Statement<Stage>> notices(Checks checks) {
    return checks
        .blocks(RegulationAst.ProcedureBlock.class)
        .flatMap(block -> block.stages().stream())
        .filter(statement -> statement.says().kind() == StageKind.PUBLIC_NOTICE);
  }

  /** The working days of each notice that a clause speaks of. */
  private static Stream<Integer> workingDays(String words) {
    return NOTICE_DAYS
        .matcher(words)
        .results()
        .map(match -> HanNumber.parse(match.group(1)))
        .filter(days -> days > 0);
  }

  private static void clauses(Checks checks, MeasureText text) {
    RegulationAst ast = checks.ast();
    Policy policy = checks.policy();
    Coverage coverage = Coverage.of(policy, text);
    Span source =
        ast.measure().stream()
            .filter(statement -> statement.says() instanceof RegulationAst.SourceText)
            .findFirst()
            .map(RegulationAst.Statement::span)
            .orElse(ast.span());
    for (Coverage.Entry entry : coverage.unmentioned()) {
      Clause clause = entry.clause();
      checks.add(Code.CLAUSE_UNMENTIONED, source, clause.zh(), clause.zh(), clause.en());
    }
    for (Clause clause : coverage.notInText()) {
      checks.add(
          Code.CLAUSE_NOT_IN_TEXT, placeOf(clause, ast), clause.zh(), clause.zh(), clause.en());
    }
    for (MeasureText.Gap gap : coverage.gaps()) {
      checks.add(
          Code.NUMBERING_GAP,
          source,
          gap.missing().zh(),
          gap.before().zh(),
          gap.before().en(),
          gap.after().zh(),
          gap.after().en(),
          gap.missing().zh(),
          gap.missing().en());
    }
  }

  private static Span placeOf(Clause clause, RegulationAst ast) {
    return ast.statements()
        .filter(statement -> statement.clauses().contains(clause))
        .findFirst()
        .map(RegulationAst.Statement::span)
        .or(
            () ->
                ast.blocks().stream()
                    .filter(
                        block ->
                            block instanceof RegulationAst.NoteBlock note
                                && note.clauses().contains(clause))
                    .findFirst()
                    .map(RegulationAst.Block::span))
        .orElse(ast.span());
  }
}
