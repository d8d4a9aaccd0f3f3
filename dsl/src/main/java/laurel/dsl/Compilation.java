package laurel.dsl;

import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.policy.Policy;

/**
 * What came of compiling a text.
 *
 * @param policy empty where there is an error
 * @param diagnostics errors and warnings in the order of the text
 */
public record Compilation(Optional<Policy> policy, List<Diagnostic> diagnostics) {

  public Compilation {
    diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
