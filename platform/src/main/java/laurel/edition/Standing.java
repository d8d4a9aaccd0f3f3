package laurel.edition;

import laurel.dsl.text.BilingualText;

/** Where an application stands in its edition. */
public enum Standing {
  DRAFT("草稿", "Draft", false),
  SUBMITTED("已提交", "Submitted", true),
  RECOMMENDED("已推荐", "Recommended", true),
  NOT_RECOMMENDED("未获推荐", "Not recommended", false),
  ELIGIBLE("资格审查通过", "Eligible", true),
  INELIGIBLE("资格审查未通过", "Not eligible", false),
  SHORTLISTED("进入现场评审", "Shortlisted", true),
  NOT_SHORTLISTED("未进入现场评审", "Not shortlisted", false),
  PROPOSED("拟获奖", "Proposed", true),
  NOT_PROPOSED("未获奖", "Not proposed", false),
  DISQUALIFIED("取消资格", "Disqualified", false),
  AWARDED("获奖", "Awarded", true);

  private final BilingualText text;
  private final boolean inPlay;

  Standing(String zh, String en, boolean inPlay) {
    this.text = new BilingualText(zh, en);
    this.inPlay = inPlay;
  }

  public BilingualText text() {
    return text;
  }

  /** Whether the application takes part in the stages to come. */
  public boolean inPlay() {
    return inPlay;
  }
}
