package laurel.dsl.policy;

import java.util.Arrays;
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

  /** The name under which records keep it: an organ by its kind, another body by its own. */
  public String recordName() {
    return kind == Kind.NAMED ? name : kind.name();
  }

  /** The body that records keep under a name. */
  public static Role recorded(String name) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.NAMED && kind.name().equals(name))
        .findFirst()
        .map(kind -> new Role(kind, ""))
        .orElseGet(() -> new Role(Kind.NAMED, name));
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
