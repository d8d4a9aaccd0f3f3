package laurel.membership;

import laurel.dsl.policy.Role;
import laurel.dsl.text.BilingualText;

/** What bodies are called: organs by the language's word, others by the measure's own. */
public final class BodyNames {

  private BodyNames() {}

  public static BilingualText of(Role body) {
    return switch (body.kind()) {
      case COMMITTEE -> new BilingualText("评审委员会", "the committee");
      case SECRETARIAT -> new BilingualText("评审办公室", "the secretariat");
      case EXPERTS -> new BilingualText("专家组", "the experts");
      case GUIDANCE_GROUP -> new BilingualText("专家指导组", "the guidance group");
      case APPLICANT -> new BilingualText("申报人", "the applicant");
      case NAMED -> BilingualText.verbatim(body.name());
    };
  }
}
