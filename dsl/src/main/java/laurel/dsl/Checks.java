package laurel.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/**
 * What the checks of a regulation share: tree, policy, and the findings so far.
 *
 * @param whole whether all statements could be read, so that what is missing is really missing
 */
record Checks(RegulationAst ast, Policy policy, boolean whole, List<Diagnostic> found) {

  static Checks of(RegulationAst ast, Policy policy, boolean whole) {
    return new Checks(ast, policy, whole, new ArrayList<>());
  }

  <B extends RegulationAst.Block> Stream<B> blocks(Class<B> type) {
    return ast.blocks().stream().filter(type::isInstance).map(type::cast);
  }

  void add(Code code, Span span, String under, Object... arguments) {
    found.add(Diagnostic.of(code, span, under, arguments));
  }

  void add(Code code, Statement<?> statement, Object... arguments) {
    add(code, statement.span(), under(statement), arguments);
  }

  /** The block and the clauses a statement stands under, e.g. 奖项「…」 › 【第四条】. */
  String under(Statement<?> statement) {
    String block =
        ast.blocks().stream()
            .filter(b -> RegulationAst.statements(b).anyMatch(s -> s.equals(statement)))
            .findFirst()
            .map(Checks::heading)
            .orElseGet(() -> "办法「" + ast.title() + "」");
    String clauses =
        statement.clauses().isEmpty() ? "" : "【" + Clause.join(statement.clauses()).zh() + "】";
    return clauses.isEmpty() ? block : block + " › " + clauses;
  }

  private static String heading(RegulationAst.Block block) {
    return switch (block) {
      case RegulationAst.OrgansBlock _ -> "机构";
      case RegulationAst.ExaminersBlock _ -> "评审员";
      case RegulationAst.AwardBlock award -> "奖项「" + award.name() + "」";
      case RegulationAst.ConditionsBlock c -> "条件 " + c.recipient().text().zh();
      case RegulationAst.ScoringBlock _ -> "评分规则";
      case RegulationAst.ProcedureBlock _ -> "程序";
      case RegulationAst.DisqualificationBlock _ -> "取消资格";
      case RegulationAst.RevocationBlock _ -> "撤销";
      case RegulationAst.DutiesBlock _ -> "义务";
      case RegulationAst.NoteBlock _ -> "说明";
      case RegulationAst.ExampleBlock example -> "示例「" + example.title() + "」";
    };
  }
}
