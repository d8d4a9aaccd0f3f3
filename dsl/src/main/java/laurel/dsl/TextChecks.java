package laurel.dsl;

import java.util.List;
import laurel.dsl.coverage.Coverage;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.RegulationAst;

/** A regulation against the text of the measure it is taken from. */
final class TextChecks {

  private TextChecks() {}

  static List<Diagnostic> check(RegulationAst ast, Policy policy, MeasureText text) {
    Checks checks = Checks.of(ast, policy, true);
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
    return checks.found();
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
