package laurel.dsl.diagnostic;

import java.util.ArrayList;
import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * One thing that is wrong with a text.
 *
 * @param under the block and the clause it stands under, as the text writes them; may be empty
 * @param message what is wrong
 * @param help what to do
 * @param fixes changes that would mend it; may be empty
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String under,
    BilingualText message,
    BilingualText help,
    List<Fix> fixes) {

  public Diagnostic {
    fixes = List.copyOf(fixes);
  }

  /** A finding with the code's own severity and words, the arguments put in. */
  public static Diagnostic of(Code code, Span span, String under, Object... arguments) {
    return new Diagnostic(
        code,
        code.severity(),
        span,
        under,
        code.message(arguments),
        code.help(arguments),
        List.of());
  }

  /** The same finding with a change that would mend it. */
  public Diagnostic withFix(Fix fix) {
    var all = new ArrayList<>(fixes);
    all.add(fix);
    return new Diagnostic(code, severity, span, under, message, help, all);
  }
}
