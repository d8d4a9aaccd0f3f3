package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

/** Who can receive an award. */
public enum RecipientKind {
  ORGANISATION("组织", "Organisation"),
  INDIVIDUAL("个人", "Individual"),
  TEAM("团队", "Team");

  private final BilingualText text;

  RecipientKind(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }
}
