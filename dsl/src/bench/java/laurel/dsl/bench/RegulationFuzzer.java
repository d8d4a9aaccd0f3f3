package laurel.dsl.bench;

import java.nio.charset.StandardCharsets;
import laurel.dsl.Compilation;
import laurel.dsl.RegulationCompiler;
import laurel.dsl.syntax.Language;
import laurel.dsl.syntax.RegulationFormatter;
import laurel.dsl.syntax.RegulationSource;

/** What the fuzzer calls with bytes of its choice; an exception or a hang is a finding. */
public final class RegulationFuzzer {

  /** Classes are loaded and instrumented during the first calls, which takes its time. */
  private static final int WARM_AFTER = 500;

  private static int calls;

  private RegulationFuzzer() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    long start = System.nanoTime();
    Compilation compilation = RegulationCompiler.compile(bytes);
    if (compilation.policy().isPresent() != compilation.errors().isEmpty()) {
      throw new AssertionError("a policy with errors, or none without");
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    RegulationFormatter.format(text, Language.EN);
    new RegulationSource(text).outline();
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (++calls > WARM_AFTER && millis > 1_000) {
      throw new AssertionError("took " + millis + " ms");
    }
  }
}
