package laurel.dsl.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.point.Point;
import laurel.dsl.point.Register;
import laurel.dsl.point.Section;
import laurel.dsl.point.Statement;
import laurel.dsl.policy.Stage;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.text.BilingualText;

/** What a regulation states and the running system does not carry out yet. */
final class PointChecks {

  private PointChecks() {}

  static void run(Checks checks) {
    for (Statement stated : Register.notYet(checks.policy())) {
      Code code =
          stated.point().blocksPublication() ? Code.NOT_PUBLISHABLE_YET : Code.NOT_CARRIED_OUT;
      BilingualText text = stated.text();
      place(stated, checks.ast())
          .ifPresentOrElse(
              statement -> checks.add(code, statement, text.zh(), text.en()),
              () -> checks.add(code, checks.ast().span(), "", text.zh(), text.en()));
    }
  }

  /** The statement of the text that says so: in its section, by its clauses, of its subject. */
  private static Optional<RegulationAst.Statement<?>> place(Statement stated, RegulationAst ast) {
    List<RegulationAst.Statement<?>> near =
        statements(stated, ast)
            .filter(statement -> statement.clauses().equals(stated.clauses()))
            .<RegulationAst.Statement<?>>map(Function.identity())
            .toList();
    return near.stream()
        .filter(statement -> isOf(statement, stated))
        .findFirst()
        .or(() -> near.stream().findFirst());
  }

  private static Stream<? extends RegulationAst.Statement<?>> statements(
      Statement stated, RegulationAst ast) {
    return stated.section() == Section.MEASURE
        ? ast.measure().stream()
        : ast.blocks().stream()
            .filter(block -> section(block) == stated.section())
            .filter(
                block ->
                    !(block instanceof RegulationAst.AwardBlock award)
                        || award.name().equals(stated.where()))
            .flatMap(RegulationAst::statements);
  }

  private static Section section(RegulationAst.Block block) {
    return switch (block) {
      case RegulationAst.OrgansBlock _ -> Section.ORGANS;
      case RegulationAst.ExaminersBlock _ -> Section.EXAMINERS;
      case RegulationAst.AwardBlock _ -> Section.AWARD;
      case RegulationAst.ConditionsBlock _ -> Section.CONDITIONS;
      case RegulationAst.ScoringBlock _ -> Section.SCORING;
      case RegulationAst.ProcedureBlock _ -> Section.PROCEDURE;
      case RegulationAst.DisqualificationBlock _ -> Section.DISQUALIFICATION;
      case RegulationAst.RevocationBlock _ -> Section.REVOCATION;
      case RegulationAst.DutiesBlock _ -> Section.DUTIES;
      case RegulationAst.NoteBlock _ -> Section.NOTES;
      case RegulationAst.ExampleBlock _ -> Section.EXAMPLES;
    };
  }

  /** Whether a statement is of the organ, the stage or the condition that is spoken of. */
  private static boolean isOf(RegulationAst.Statement<?> statement, Statement stated) {
    return switch (statement.says()) {
      case RegulationAst.SetUp organ -> organ.name().equals(stated.where());
      case Stage stage -> stage.text().zh().equals(stated.where());
      case RegulationAst.Conditional condition -> condition.text().equals(stated.where());
      case RegulationAst.Qualification qualification ->
          qualification.conditional().text().equals(stated.says().zh());
      case RegulationAst.Team _ -> stated.point() != Point.EXAMINER_QUALIFICATION;
      case RegulationAst.Reevaluated _ ->
          stated.point() == Point.REEVALUATION || stated.point() == Point.REEVALUATION_BONUS;
      case RegulationAst.ValidityOf _ -> stated.point() == Point.EXPIRY_REEVALUATION;
      case null, default -> false;
    };
  }
}
