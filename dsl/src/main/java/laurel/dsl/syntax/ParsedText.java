package laurel.dsl.syntax;

import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Diagnostic;
import org.antlr.v4.runtime.CommonTokenStream;

/**
 * A text's tokens and tree.
 *
 * @param tree empty where the text was refused before parsing
 */
record ParsedText(
    CommonTokenStream tokens,
    Optional<RegulationParser.RegulationContext> tree,
    List<Diagnostic> diagnostics) {
  ParsedText {
    diagnostics = List.copyOf(diagnostics);
  }
}
