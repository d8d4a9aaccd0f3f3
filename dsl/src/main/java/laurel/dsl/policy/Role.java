package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

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

  /** What it is called: an organ by the language's word, another body by the measure's own. */
  public BilingualText text() {
    return switch (kind) {
      case COMMITTEE -> new BilingualText("评审委员会", "the committee");
      case SECRETARIAT -> new BilingualText("办公室", "the secretariat");
      case EXPERTS -> new BilingualText("专家组", "the experts");
      case GUIDANCE_GROUP -> new BilingualText("专家技术指导组", "the guidance group");
      case APPLICANT -> new BilingualText("申报人", "the applicant");
      case NAMED -> BilingualText.verbatim(name);
    };
  }
}
