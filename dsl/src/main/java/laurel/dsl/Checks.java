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

  static String under(Statement<?> statement) {
    return statement.clauses().isEmpty() ? "" : "【" + Clause.join(statement.clauses()).zh() + "】";
  }
}
