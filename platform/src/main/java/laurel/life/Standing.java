package laurel.life;

import laurel.dsl.text.BilingualText;

/** Where a subject of steps stands. */
public enum Standing {
  // A version of a regulation.
  CHECKED("待审核", "To be published", true),
  PUBLISHED("已发布", "Published", true),
  // An edition.
  PLANNED("已编制方案", "Planned", true),
  UNDER_WAY("进行中", "Under way", true),
  COMPLETED("已结束", "Completed", false),
  CANCELLED("已取消", "Cancelled", false),
  // An application.
  DRAFT("草稿", "Draft", false),
  SUBMITTED("已提交", "Submitted", true),
  RETURNED("退回补正", "Returned for completion", true),
  IN_STAGE("审理中", "Under consideration", true),
  PASSED("通过", "Passed", true),
  FAILED("未通过", "Not passed", false),
  WITHDRAWN("已退出", "Withdrawn", false),
  DISQUALIFIED("取消资格", "Disqualified", false),
  AWARDED("获奖", "Awarded", true),
  // One examiner's work on one application.
  SHEET_NEW("待回答利害关系", "Conflict question open", true),
  SHEET_OPEN("评分中", "Being scored", true),
  SHEET_SEALED("已提交评分", "Sealed", true),
  SHEET_RECUSED("已回避", "Recused", false),
  // A notice and an objection to it.
  NOTICE_RUNNING("公示中", "Notice running", true),
  NOTICE_ENDED("公示结束", "Notice ended", false),
  OBJECTION_OPEN("待核查", "Open", true),
  OBJECTION_UPHELD("异议成立", "Upheld", false),
  OBJECTION_REJECTED("异议不成立", "Rejected", false),
  // An award.
  VALID("有效", "Valid", true),
  EXPIRED("已过有效期", "Expired", false),
  REVOKED("已撤销", "Revoked", false),
  // A case of disqualification or revocation.
  CASE_OPENED("已立案", "Opened", true),
  CASE_VERIFIED("已核实", "Verified", true),
  CASE_DELIBERATED("已审议", "Deliberated", true),
  CASE_UPHELD("已决定", "Upheld", false),
  CASE_DISMISSED("不成立", "Dismissed", false),
  // An act that a stage owes, or an obligation after the award.
  OWED("应办", "Owed", true),
  MET("已办", "Met", false),
  // A membership.
  CURRENT("有效", "Current", true),
  ENDED("已撤销", "Ended", false);

  private final BilingualText text;
  private final boolean inPlay;

  Standing(String zh, String en, boolean inPlay) {
    this.text = new BilingualText(zh, en);
    this.inPlay = inPlay;
  }

  public BilingualText text() {
    return text;
  }

  /** Whether steps go on from here. */
  public boolean inPlay() {
    return inPlay;
  }
}
