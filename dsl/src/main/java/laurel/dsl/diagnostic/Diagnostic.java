package laurel.dsl.diagnostic;

import laurel.dsl.BilingualText;

/**
 * One thing that is wrong with a text.
 *
 * @param under the block and the clause it stands under, as the text writes them; may be empty
 * @param message what is wrong
 * @param help what to do
 */
public record Diagnostic(
    Code code,
    Severity severity,
    Span span,
    String under,
    BilingualText message,
    BilingualText help) {

  /** A finding with the code's own severity and words, the arguments put in. */
  public static Diagnostic of(Code code, Span span, String under, Object... arguments) {
    return new Diagnostic(
        code, code.severity(), span, under, code.message(arguments), code.help(arguments));
  }
}
