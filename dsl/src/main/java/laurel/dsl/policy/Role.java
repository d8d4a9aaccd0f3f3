package laurel.dsl.policy;

/**
 * Who acts in a stage or finds a fact.
 *
 * @param name the measure's own name for a body that is none of the standard organs; else empty
 */
public record Role(Kind kind, String name) {

  /** The organs a measure sets up, and those it only names. */
  public enum Kind {
    COMMITTEE,
    SECRETARIAT,
    EXPERTS,
    GUIDANCE_GROUP,
    APPLICANT,
    NAMED
  }
}
