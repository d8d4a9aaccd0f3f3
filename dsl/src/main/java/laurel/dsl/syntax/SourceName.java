package laurel.dsl.syntax;

import laurel.dsl.diagnostic.Span;
import laurel.dsl.text.BilingualText;

/**
 * A name in a text: where it stands and what it names.
 *
 * @param span the whole token with its brackets
 * @param definition whether it is introduced here
 */
public record SourceName(Kind kind, String name, Span span, boolean definition) {

  /** What names stand for. Two names are the same if kind and words are. */
  public enum Kind {
    AWARD("奖项", "award"),
    CATEGORY("类别", "category"),
    FACT("事实", "fact"),
    CONDITION("条件", "condition"),
    LIST("名单", "list"),
    THING("颁发之物", "thing conferred"),
    BODY("机构", "body"),
    TEXT("文字", "words");

    private final BilingualText text;

    Kind(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }
}
