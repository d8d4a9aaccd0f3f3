package laurel.dsl.syntax;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.jspecify.annotations.Nullable;

/**
 * A lexer that remembers its steps over Han characters too. ANTLR's own remembers them for ASCII
 * only and works every other character out anew, which makes a Chinese text ten times slower.
 *
 * <p>The memory is shared by all texts and bounded: beyond the limit a step is worked out anew.
 */
final class HanLexerSimulator extends LexerATNSimulator {

  private static final int MOST_STEPS = 100_000;
  private static final DFA[] DFAS = new DFA[RegulationLexer._ATN.getNumberOfDecisions()];
  private static final PredictionContextCache CONTEXTS = new PredictionContextCache();
  private static final Map<Step, DFAState> STEPS = new ConcurrentHashMap<>();

  static {
    for (int i = 0; i < DFAS.length; i++) {
      DFAS[i] = new DFA(RegulationLexer._ATN.getDecisionState(i), i);
    }
  }

  /** From a state over a character. */
  private record Step(int state, int character) {}

  private HanLexerSimulator(Lexer lexer) {
    super(lexer, RegulationLexer._ATN, DFAS, CONTEXTS);
  }

  /** Gives a lexer the shared memory. */
  static RegulationLexer install(RegulationLexer lexer) {
    lexer.removeErrorListeners();
    lexer.setInterpreter(new HanLexerSimulator(lexer));
    return lexer;
  }

  @Override
  protected @Nullable DFAState getExistingTargetState(DFAState state, int character) {
    return character <= MAX_DFA_EDGE
        ? super.getExistingTargetState(state, character)
        : STEPS.get(new Step(state.stateNumber, character));
  }

  @Override
  protected void addDFAEdge(DFAState from, int character, DFAState to) {
    if (character <= MAX_DFA_EDGE) {
      super.addDFAEdge(from, character, to);
    } else if (STEPS.size() < MOST_STEPS) {
      STEPS.put(new Step(from.stateNumber, character), to);
    }
  }
}
