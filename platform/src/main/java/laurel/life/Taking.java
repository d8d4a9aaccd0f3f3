package laurel.life;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import laurel.identity.Actor;
import org.jooq.DSLContext;

/**
 * One step being taken.
 *
 * @param actingFor the body or party the person acts for; empty for oneself
 * @param today by the official clock
 */
public record Taking<S extends Subject>(
    DSLContext db,
    Actor actor,
    S subject,
    String actingFor,
    LocalDate today,
    OffsetDateTime now,
    Minutes minutes) {

  /** What the record will say; the effect writes it. */
  public static final class Minutes {
    private String was = "";
    private String is = "";
    private String note = "";

    /** What was and what is, as JSON or words. */
    public void changed(String from, String to) {
      was = from;
      is = to;
    }

    public void note(String text) {
      note = text;
    }

    String was() {
      return was;
    }

    String is() {
      return is;
    }

    String note() {
      return note;
    }
  }

  /** The same step, taken on something else within it. */
  public <T extends Subject> Taking<T> on(T other) {
    return new Taking<>(db, actor, other, actingFor, today, now, minutes);
  }
}
