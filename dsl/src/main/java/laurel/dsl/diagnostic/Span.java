package laurel.dsl.diagnostic;

/**
 * A place in the text.
 *
 * @param line from 1
 * @param column from 1, in code points
 * @param length in code points, at least 1; 0 only in a fix that inserts
 */
public record Span(int line, int column, int length) {

  /** The beginning of the text, for what concerns the file as a whole. */
  public static final Span START = new Span(1, 1, 1);
}
