package laurel.dsl.diagnostic;

import laurel.dsl.text.BilingualText;

/**
 * A change that mends a finding: the text at the place becomes the replacement.
 *
 * @param span may have length 0: then the replacement is put in before its column
 */
public record Fix(BilingualText title, Span span, String replacement) {}
