package laurel.dsl.judgement;

/**
 * What keeps a party from applying.
 *
 * @param end when it stops to
 */
public record Bar(Kind kind, End end, Explanation why) {

  /** The kinds of bar. */
  public enum Kind {
    /** An award is still valid. */
    VALID_AWARD,
    /** Editions that a winner sits out. */
    INTERVAL,
    /** Time that a winner sits out. */
    REAPPLY_AFTER,
    BANNED,
    /** It can not be told whether a bar has ended: its beginning is not on record. */
    UNCLEAR
  }
}
