package laurel.dsl.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that may come after some tokens, by walking the grammar. Meant for the few tokens of a
 * statement: the walk follows every way in which they can be read.
 */
final class ExpectedTokens {

  private static final ATN GRAMMAR = RegulationParser._ATN;
  private static final int MOST_STEPS = 200_000;

  /** Where to go on after a rule; null at the outermost. */
  private record Return(ATNState state, @Nullable Return outer) {}

  private record Step(ATNState state, int index, @Nullable Return stack) {}

  private final List<Integer> tokens;
  private final Set<Step> done = new HashSet<>();
  private final IntervalSet expected = new IntervalSet();

  private ExpectedTokens(List<Integer> tokens) {
    this.tokens = tokens;
  }

  /** What may follow the tokens of a regulation from its beginning. */
  static IntervalSet after(List<Integer> tokens) {
    var walk = new ExpectedTokens(tokens);
    walk.from(new Step(GRAMMAR.ruleToStartState[RegulationParser.RULE_regulation], 0, null));
    return walk.expected;
  }

  private void from(Step start) {
    var open = new ArrayDeque<Step>();
    open.push(start);
    while (!open.isEmpty() && done.size() < MOST_STEPS) {
      Step step = open.pop();
      if (!done.add(step)) {
        continue;
      }
      if (step.state() instanceof RuleStopState) {
        if (step.stack() != null) {
          open.push(new Step(step.stack().state(), step.index(), step.stack().outer()));
        }
        continue;
      }
      for (Transition transition : step.state().getTransitions()) {
        follow(step, transition, open);
      }
    }
  }

  private void follow(Step step, Transition transition, Deque<Step> open) {
    if (transition instanceof RuleTransition rule) {
      open.push(new Step(rule.target, step.index(), new Return(rule.followState, step.stack())));
    } else if (transition.isEpsilon()) {
      open.push(new Step(transition.target, step.index(), step.stack()));
    } else if (step.index() == tokens.size()) {
      expected.addAll(transition.label());
    } else if (transition.label().contains(tokens.get(step.index()))) {
      open.push(new Step(transition.target, step.index() + 1, step.stack()));
    }
  }
}
