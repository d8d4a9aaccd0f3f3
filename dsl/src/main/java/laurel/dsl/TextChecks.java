package laurel.dsl;

import java.util.List;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.Stage;
import laurel.dsl.policy.Term;
import laurel.dsl.syntax.RegulationAst;

/** A regulation against the text of the measure it is taken from. */
final class TextChecks {

  private TextChecks() {}

  static List<Diagnostic> check(RegulationAst ast, Policy policy, MeasureText text, boolean whole) {
    Checks checks = Checks.of(ast, policy, whole, List::of);
    units(checks, text);
    if (whole) {
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
    for (Coverage.Entry entry : coverage.entries()) {
      if (entry.treatment() == Coverage.Treatment.UNMENTIONED) {
        Clause clause = entry.clause();
        checks.add(Code.CLAUSE_UNMENTIONED, source, clause.zh(), clause.zh(), clause.en());
      }
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
