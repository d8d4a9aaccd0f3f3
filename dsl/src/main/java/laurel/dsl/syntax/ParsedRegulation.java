package laurel.dsl.syntax;

import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Diagnostic;

/**
 * What came of reading a text.
 *
 * @param ast what could be read; empty where nothing could
 * @param diagnostics in the order of the text
 */
public record ParsedRegulation(Optional<RegulationAst> ast, List<Diagnostic> diagnostics) {
  public ParsedRegulation {
    diagnostics = List.copyOf(diagnostics);
  }
}
