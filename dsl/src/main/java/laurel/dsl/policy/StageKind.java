package laurel.dsl.policy;

import laurel.dsl.text.BilingualText;

/** What a stage of the procedure is for. */
public enum StageKind {
  LAUNCH("启动", "Launch"),
  ANNOUNCEMENT("公告", "Announcement"),
  APPLICATION("申报", "Application"),
  RECOMMENDATION("推荐", "Recommendation"),
  ELIGIBILITY_REVIEW("资格审查", "Eligibility review"),
  TRAINING("培训", "Training"),
  DOCUMENT_REVIEW("资料评审", "Document review"),
  SURVEY("满意度测评", "Satisfaction survey"),
  ON_SITE_REVIEW("现场评审", "On-site review"),
  PRESENTATION("陈述答辩", "Presentation"),
  EVALUATION("综合评价", "Comprehensive evaluation"),
  DELIBERATION("审议", "Deliberation"),
  PUBLIC_NOTICE("公示", "Public notice"),
  APPROVAL("批准", "Approval"),
  COMMENDATION("表彰", "Commendation");

  private final BilingualText text;

  StageKind(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }
}
