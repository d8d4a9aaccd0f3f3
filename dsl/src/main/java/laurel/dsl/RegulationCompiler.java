package laurel.dsl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.ParsedRegulation;
import laurel.dsl.syntax.RegulationReader;

/**
 * The way in: text of a regulation to compiled policy and diagnostics. Never throws for bad text.
 */
public final class RegulationCompiler {

  private RegulationCompiler() {}

  /** Compiles a file's bytes, which may be anything. */
  public static Compilation compile(byte[] bytes) {
    if (bytes.length > RegulationReader.MAX_BYTES) {
      return new Compilation(Optional.empty(), List.of(RegulationReader.tooLarge(bytes.length)));
    }
    for (byte b : bytes) {
      if (b == 0) {
        return notText();
      }
    }
    try {
      return compile(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return notText();
    }
  }

  public static Compilation compile(String text) {
    ParsedRegulation parsed = RegulationReader.read(text);
    var found = new ArrayList<>(parsed.diagnostics());
    Optional<Policy> policy =
        parsed
            .ast()
            .map(
                ast -> {
                  Policy assembled = PolicyAssembler.assemble(ast, found);
                  boolean whole = parsed.diagnostics().isEmpty();
                  found.addAll(PolicyChecks.check(ast, assembled, whole));
                  return assembled;
                });
    found.sort(
        Comparator.comparingInt((Diagnostic d) -> d.span().line())
            .thenComparingInt(d -> d.span().column()));
    boolean failed = found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return new Compilation(failed ? Optional.empty() : policy, found);
  }

  private static Compilation notText() {
    return new Compilation(Optional.empty(), List.of(Diagnostic.of(Code.NOT_TEXT, Span.START, "")));
  }
}
