package laurel.dsl.point;

import laurel.dsl.text.BilingualText;

/** The part of a measure in which something is stated. */
public enum Section {
  MEASURE("办法", "measure"),
  ORGANS("机构", "organs"),
  EXAMINERS("评审员", "examiners"),
  AWARD("奖项", "award"),
  CONDITIONS("条件", "conditions"),
  SCORING("评分规则", "scoring"),
  PROCEDURE("程序", "procedure"),
  DISQUALIFICATION("取消资格", "disqualification"),
  REVOCATION("撤销", "revocation"),
  DUTIES("义务", "duties"),
  NOTES("说明", "notes"),
  EXAMPLES("示例", "examples");

  private final BilingualText text;

  Section(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }
}
