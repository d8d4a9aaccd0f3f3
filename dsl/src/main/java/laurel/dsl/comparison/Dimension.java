package laurel.dsl.comparison;

import laurel.dsl.text.BilingualText;

/** A point on which measures can be compared, and what a larger value means for an applicant. */
public enum Dimension {
  AWARD("奖项", "award", Direction.NEUTRAL),
  RECIPIENTS("授予对象", "granted to", Direction.HIGHER_IS_LOOSER),
  QUOTA("名额", "quota", Direction.HIGHER_IS_LOOSER),
  CYCLE("周期", "cycle", Direction.HIGHER_IS_STRICTER),
  VALIDITY("有效期", "validity", Direction.NEUTRAL),
  INTERVAL("再次申报间隔", "interval before applying again", Direction.HIGHER_IS_STRICTER),
  BONUS("奖金", "bonus", Direction.HIGHER_IS_LOOSER),
  CONFERS("颁发", "confers", Direction.NEUTRAL),
  FEE("收费", "fee", Direction.NEUTRAL),
  CONDITION("条件", "condition", Direction.HIGHER_IS_STRICTER),
  THRESHOLD("门槛", "threshold", Direction.HIGHER_IS_STRICTER),
  LOOK_BACK("回溯期", "look-back", Direction.HIGHER_IS_STRICTER),
  STAGE("环节", "stage", Direction.NEUTRAL),
  NOTICE("公示", "public notice", Direction.NEUTRAL),
  SCORING("评分", "scoring", Direction.NEUTRAL),
  EXAMINERS("评审员", "examiners", Direction.NEUTRAL),
  DISQUALIFICATION("取消资格", "disqualification", Direction.HIGHER_IS_STRICTER),
  REVOCATION("撤销", "revocation", Direction.HIGHER_IS_STRICTER),
  BAN("不得申报", "ban", Direction.HIGHER_IS_STRICTER),
  DUTY("义务", "duty", Direction.HIGHER_IS_STRICTER),
  ORGAN("机构", "organ", Direction.NEUTRAL),
  MEASURE("办法", "measure", Direction.NEUTRAL),
  NOTE("说明", "note", Direction.NEUTRAL),
  EXAMPLE("示例", "example", Direction.NEUTRAL);

  private final BilingualText text;
  private final Direction direction;

  Dimension(String zh, String en, Direction direction) {
    this.text = new BilingualText(zh, en);
    this.direction = direction;
  }

  public BilingualText text() {
    return text;
  }

  public Direction direction() {
    return direction;
  }

  /** What more of it means for an applicant. */
  public enum Direction {
    HIGHER_IS_STRICTER,
    HIGHER_IS_LOOSER,
    NEUTRAL
  }
}
