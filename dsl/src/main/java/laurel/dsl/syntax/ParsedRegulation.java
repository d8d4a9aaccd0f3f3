package laurel.dsl.syntax;

import java.util.List;
import java.util.Optional;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.diagnostic.Diagnostic;

/**
 * What came of reading a text.
 *
 * @param ast what could be read; empty where nothing could
 * @param baseline where the text is a baseline and no measure
 * @param diagnostics in the order of the text
 */
public record ParsedRegulation(
    Optional<RegulationAst> ast, Optional<Baseline> baseline, List<Diagnostic> diagnostics) {
  public ParsedRegulation {
    diagnostics = List.copyOf(diagnostics);
  }
}
