package laurel.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import laurel.dsl.policy.Ban;
import laurel.dsl.policy.Clause;
import laurel.dsl.policy.Provision;
import laurel.dsl.policy.RevocationRule;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationAst.Statement;

/** What follows, gathered from the lines of a block. */
record Consequences(
    List<String> recovers,
    boolean recoversBonus,
    Provision<Ban> ban,
    List<RevocationRule.Deciding> decidedBy,
    boolean announced,
    List<Clause> clauses) {

  static Consequences of(List<Statement<List<RegulationAst.Consequence>>> lines) {
    var recovers = new ArrayList<String>();
    boolean bonus = false;
    boolean announced = false;
    Provision<Ban> ban = Provision.notStated();
    var decidedBy = new ArrayList<RevocationRule.Deciding>();
    var clauses = new ArrayList<Clause>();
    for (var line : lines) {
      for (var consequence : line.says()) {
        switch (consequence) {
          case RegulationAst.Causes _ -> {}
          case RegulationAst.Recovers(var things, var withBonus) -> {
            recovers.addAll(things);
            bonus |= withBonus;
          }
          case RegulationAst.Bars(var term) -> ban = term.citing(line.clauses());
          case RegulationAst.Decides(var role, var part) ->
              decidedBy.add(new RevocationRule.Deciding(role, part));
          case RegulationAst.Announces() -> announced = true;
        }
      }
      if (!(line.says().getFirst() instanceof RegulationAst.Causes)) {
        clauses.addAll(line.clauses());
      }
    }
    return new Consequences(recovers, bonus, ban, decidedBy, announced, clauses);
  }
}
