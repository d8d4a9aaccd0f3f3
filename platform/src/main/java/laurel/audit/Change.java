package laurel.audit;

import java.util.UUID;

/**
 * What a step changed.
 *
 * @param action the step's name
 * @param objectKind what kind of thing the subject is
 * @param subject the thing's id
 * @param actingFor the body or party the person acted for; empty where for none
 * @param was the state before as JSON; empty where there was none
 * @param is the state after as JSON; empty where there is none
 * @param note a reason or a number, in words
 */
public record Change(
    String action,
    String objectKind,
    UUID subject,
    String actingFor,
    String was,
    String is,
    String note) {

  public Change {
    if (action.isBlank()) {
      throw new IllegalArgumentException("action: empty");
    }
  }
}
