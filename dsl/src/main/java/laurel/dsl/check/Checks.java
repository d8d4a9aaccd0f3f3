package laurel.dsl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Fix;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;
import laurel.dsl.syntax.SourceName;
import laurel.dsl.text.BilingualText;
import laurel.dsl.text.Spelling;

/**
 * What the checks of a regulation share: tree, policy, and the findings so far.
 *
 * @param names the names in the text, for fixes
 * @param whole whether all statements could be read, so that what is missing is really missing
 */
record Checks(
    RegulationAst ast,
    Policy policy,
    boolean whole,
    Supplier<List<SourceName>> names,
    List<Diagnostic> found) {

  static Checks of(
      RegulationAst ast, Policy policy, boolean whole, Supplier<List<SourceName>> names) {
    return new Checks(ast, policy, whole, names, new ArrayList<>());
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

  /**
   * Adds a finding about a name that nothing introduces; with the nearest of the candidates as a
   * question in its help and as a fix. The name is argument 0, the questions follow it.
   */
  void unknownName(Code code, Span span, String under, String name, Stream<String> candidates) {
    Optional<String> nearest = Spelling.nearest(name, candidates);
    BilingualText question = nearest.map(Spelling::question).orElse(BilingualText.of("", ""));
    Diagnostic diagnostic = Diagnostic.of(code, span, under, name, question.zh(), question.en());
    Optional<Fix> fix =
        nearest.flatMap(
            meant ->
                names.get().stream()
                    .filter(n -> n.name().equals(name) && n.span().line() >= span.line())
                    .findFirst()
                    .map(
                        n ->
                            new Fix(
                                BilingualText.of("改为「" + meant + "」", "Change to 「" + meant + "」"),
                                n.span(),
                                "「" + meant + "」")));
    found.add(fix.map(diagnostic::withFix).orElse(diagnostic));
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
