package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

/** How another body is related to the applicant. */
public enum Relation {
  SAME_ORGANISATION("同一组织", "the same organisation"),
  SAME_GROUP("同一集团", "the same group"),
  OWN_ORGANISATION("所在组织", "own organisation");

  private final BilingualText text;

  Relation(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }

  /** What a related body may have that bears on an application. */
  public enum Standing {
    APPLYING("本届申报", "application this edition"),
    VALID_AWARD("有效奖项", "valid award");

    private final BilingualText text;

    Standing(String zh, String en) {
      this.text = new BilingualText(zh, en);
    }

    public BilingualText text() {
      return text;
    }
  }

  /** The name under which a fact of the related body is asked for. */
  public String factName(String fact) {
    return text.zh() + "：" + fact;
  }
}
