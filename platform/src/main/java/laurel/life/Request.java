package laurel.life;

import java.util.Optional;
import java.util.OptionalInt;
import laurel.decision.BadValue;
import laurel.decision.Texts;
import laurel.dsl.text.BilingualText;

/**
 * How a step is asked for.
 *
 * @param key of whoever may ask again: the second time gets the first answer
 * @param seen the version of the subject that the person saw; empty where nobody edits it
 */
public record Request(Optional<String> key, OptionalInt seen) {

  public static final Request PLAIN = new Request(Optional.empty(), OptionalInt.empty());

  public Request {
    if (key.map(text -> !Texts.requiredLine(text, "key").isEmpty()).orElse(false)) {
      throw new BadValue(
          "Idempotency-Key", new BilingualText("1至200个可印字符", "1 to 200 printable characters"));
    }
  }

  public static Request seen(int version) {
    return new Request(Optional.empty(), OptionalInt.of(version));
  }
}
