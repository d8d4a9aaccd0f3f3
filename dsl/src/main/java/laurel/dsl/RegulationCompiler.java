package laurel.dsl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import laurel.dsl.check.PolicyChecks;
import laurel.dsl.check.TextChecks;
import laurel.dsl.comparison.Baseline;
import laurel.dsl.compile.PolicyAssembler;
import laurel.dsl.coverage.MeasureText;
import laurel.dsl.diagnostic.Code;
import laurel.dsl.diagnostic.Diagnostic;
import laurel.dsl.diagnostic.Severity;
import laurel.dsl.diagnostic.Span;
import laurel.dsl.policy.Policy;
import laurel.dsl.syntax.ParsedRegulation;
import laurel.dsl.syntax.RegulationAst;
import laurel.dsl.syntax.RegulationReader;
import laurel.dsl.syntax.RegulationSource;

/**
 * The way in: text of a regulation to compiled policy and diagnostics. Never throws for bad text.
 */
public final class RegulationCompiler {

  private RegulationCompiler() {}

  /** Compiles a file's bytes, which may be anything. */
  public static Compilation compile(byte[] bytes) {
    Optional<Diagnostic> refusal = refusal(bytes);
    return refusal.isPresent()
        ? new Compilation(Optional.empty(), List.of(refusal.get()))
        : compile(new String(bytes, StandardCharsets.UTF_8));
  }

  public static Compilation compile(String text) {
    return compile(text, Optional.empty());
  }

  /** Compiles with the text of the measure beside it. */
  public static Compilation compile(String text, MeasureText measure) {
    return compile(text, Optional.of(measure));
  }

  /**
   * Compiles with the text of the measure beside it, where there is one.
   *
   * @param measure the measure as promulgated; where it is given, clauses that nothing mentions,
   *     clauses it does not have, gaps in its numbering, and notices that are shorter than its own
   *     or left out are findings
   */
  public static Compilation compile(String text, Optional<MeasureText> measure) {
    ParsedRegulation parsed = RegulationReader.read(text);
    var found = new ArrayList<>(parsed.diagnostics());
    if (parsed.baseline().isPresent()) {
      found.add(Diagnostic.of(Code.NOT_A_MEASURE, Span.START, ""));
    }
    boolean whole = parsed.diagnostics().isEmpty();
    Optional<Policy> policy = parsed.ast().map(ast -> checked(text, ast, whole, measure, found));
    boolean failed = found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    return new Compilation(failed ? Optional.empty() : policy, RegulationReader.inOrder(found));
  }

  private static Policy checked(
      String text,
      RegulationAst ast,
      boolean whole,
      Optional<MeasureText> measure,
      List<Diagnostic> found) {
    Policy policy = PolicyAssembler.assemble(ast, found);
    found.addAll(PolicyChecks.check(ast, policy, whole, () -> new RegulationSource(text).names()));
    measure.ifPresent(m -> found.addAll(TextChecks.check(ast, policy, m, whole)));
    return policy;
  }

  /**
   * What came of compiling a baseline.
   *
   * @param baseline empty where there is an error
   */
  public record BaselineCompilation(Optional<Baseline> baseline, List<Diagnostic> diagnostics) {
    public BaselineCompilation {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Compiles constraints from above. */
  public static BaselineCompilation compileBaseline(String text) {
    ParsedRegulation parsed = RegulationReader.read(text);
    if (parsed.ast().isPresent()) {
      return new BaselineCompilation(
          Optional.empty(), List.of(Diagnostic.of(Code.NOT_A_BASELINE, Span.START, "")));
    }
    return new BaselineCompilation(
        parsed.diagnostics().isEmpty() ? parsed.baseline() : Optional.empty(),
        RegulationReader.inOrder(parsed.diagnostics()));
  }

  /** Why bytes are no text at all; empty where they are one. */
  private static Optional<Diagnostic> refusal(byte[] bytes) {
    if (bytes.length > RegulationReader.MAX_BYTES) {
      return Optional.of(RegulationReader.tooLarge(bytes.length));
    }
    for (byte b : bytes) {
      if (b == 0) {
        return Optional.of(Diagnostic.of(Code.NOT_TEXT, Span.START, ""));
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.of(Diagnostic.of(Code.NOT_TEXT, Span.START, ""));
    }
  }
}
