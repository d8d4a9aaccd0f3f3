package laurel.decision;

import laurel.dsl.text.BilingualText;

/** A value that can not be what it should be: nothing was looked at or changed. */
public final class BadValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient BilingualText text;

  /**
   * @param field as the caller names it
   * @param text what it should be
   */
  public BadValue(String field, BilingualText text) {
    super(field + ": " + text.en());
    this.field = field;
    this.text = text;
  }

  public String field() {
    return field;
  }

  public BilingualText text() {
    return text;
  }
}
