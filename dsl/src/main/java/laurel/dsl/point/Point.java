package laurel.dsl.point;

import static laurel.dsl.point.Treatment.CARRIED_OUT;
import static laurel.dsl.point.Treatment.NOT_YET;
import static laurel.dsl.point.Treatment.RECORDED;
import static laurel.dsl.point.Treatment.SHOWN;

import java.util.List;
import laurel.dsl.text.BilingualText;

/**
 * Everything a policy can state, with its treatment by the running system and the components of the
 * policy's records that state it. To change what the system does is to change one line here.
 */
public enum Point {
  DOCUMENT_NUMBER("文号", "document number", SHOWN, "Measure.documentNumber"),
  JURISDICTION("辖区", "jurisdiction", CARRIED_OUT, "Measure.jurisdiction"),
  DRAFT("征求意见稿", "draft for comment", CARRIED_OUT, "Measure.draft"),
  PROMULGATION("公布日期", "promulgation", CARRIED_OUT, "Measure.promulgated"),
  IN_FORCE(
      "施行",
      "in force",
      CARRIED_OUT,
      "Measure.inForce",
      "Measure.OnDate.date",
      "Measure.AfterPromulgation.term",
      "Measure.FromPromulgation"),
  SUNSET(
      "办法的有效期", "validity of the measure", CARRIED_OUT, "Measure.validity", "Measure.validUntil"),
  REPEALS("废止", "repeals", SHOWN, "Measure.repeals"),
  SOURCE_TEXT("原文", "source text", SHOWN, "Measure.sourceText"),
  NO_FEE("不收取费用", "no fee", CARRIED_OUT, "Measure.noFee"),
  CRITERIA("评审标准", "criteria", SHOWN, "Measure.criteria"),
  CRITERIA_REVISION("标准修订", "revision of the criteria", SHOWN, "Measure.criteriaRevision"),
  FUNDING("经费", "funding", SHOWN, "Measure.funding"),
  SILENCE(
      "未规定",
      "not stated",
      CARRIED_OUT,
      "Provision.NotStated.clauses",
      "Provision.NotStated.leftTo"),
  TERM_FROM_EVENT("期限的起算事件", "event a term runs from", CARRIED_OUT, "Term.from"),
  FIRST_DAY_COUNTS(
      "当日是否计入",
      "whether the first day counts",
      CARRIED_OUT,
      "Measure.firstDayCounts",
      "Term.firstDayCounts"),
  ORGAN("机构的设立", "organ", CARRIED_OUT, "Policy.organs", "Organ.kind", "Organ.name"),
  POSTS(
      "职务和人数",
      "posts and their numbers",
      CARRIED_OUT,
      "Organ.posts",
      "Organ.Post.kind",
      "Organ.Post.count"),
  POWERS("机构职责", "powers", SHOWN, "Organ.powers"),
  RECIPIENTS("授予对象", "recipients", CARRIED_OUT, "AwardRule.grantedTo"),
  CATEGORIES("类别", "categories", CARRIED_OUT, "AwardRule.categories"),
  CYCLE(
      "周期",
      "cycle",
      CARRIED_OUT,
      "AwardRule.cycle",
      "AwardRule.Cycle.every",
      "AwardRule.Cycle.editions"),
  QUOTA(
      "名额",
      "quota",
      CARRIED_OUT,
      "AwardRule.quota",
      "Quota.parts",
      "Quota.Part.recipients",
      "Quota.Part.bound",
      "Quota.Part.count",
      "Quota.Part.upTo"),
  QUOTA_AT_LEAST("名额下限", "quota at least", CARRIED_OUT, "Quota.Part.bound"),
  QUOTA_TOTAL("名额总数", "quota of all together", CARRIED_OUT, "Quota.total"),
  QUOTA_JOINT("名额合计", "joint quota", CARRIED_OUT, "Quota.Part.joint"),
  QUOTA_OF_CATEGORY("按类别的名额", "quota of a category", CARRIED_OUT, "Quota.Part.category"),
  QUOTA_SHARED(
      "与其他奖项合计的名额", "quota shared with another award", CARRIED_OUT, "Quota.Part.sharedWith"),
  QUOTA_IN_PRINCIPLE("原则上的名额", "quota in principle", CARRIED_OUT, "Quota.Part.inPrinciple"),
  QUOTA_NOT_COUNTED("不计入名额", "not counted", CARRIED_OUT, "Quota.notCounted"),
  VACANCY("可以空缺", "vacancy", CARRIED_OUT, "Quota.mayBeVacant"),
  VALIDITY("有效期", "validity", CARRIED_OUT, "AwardRule.validity", "AwardRule.Validity.term"),
  EXPIRY_REAPPLY("期满再次申报", "application on expiry", CARRIED_OUT, "AwardRule.Validity.onExpiry"),
  EXPIRY_REEVALUATION(
      "期满复评", "re-evaluation on expiry", CARRIED_OUT, "AwardRule.Validity.onExpiry"),
  REEVALUATION(
      "复评颁发",
      "conferred on re-evaluation",
      CARRIED_OUT,
      "AwardRule.reevaluation",
      "AwardRule.Reevaluation.confers"),
  REEVALUATION_BONUS("复评奖金", "bonus on re-evaluation", CARRIED_OUT, "AwardRule.Reevaluation.bonus"),
  INTERVAL_EDITIONS("间隔届数", "editions to wait", CARRIED_OUT, "AwardRule.intervalEditions"),
  REAPPLY_AFTER("获奖后再次申报", "time to wait", CARRIED_OUT, "AwardRule.reapplyAfter"),
  BONUS(
      "奖金",
      "bonus",
      CARRIED_OUT,
      "AwardRule.bonus",
      "Bonus.parts",
      "Bonus.Part.recipients",
      "Bonus.Part.fen"),
  NO_BONUS("没有奖金", "no bonus", CARRIED_OUT, "Bonus.parts"),
  BONUS_CEILING("奖金上限", "bonus ceiling", CARRIED_OUT, "Bonus.Part.ceiling"),
  BONUS_ONCE("一次性发放", "bonus paid once", CARRIED_OUT, "Bonus.once"),
  BONUS_FIRST_TIME("仅首次发放", "bonus the first time only", CARRIED_OUT, "Bonus.firstTimeOnly"),
  BONUS_USE("奖金用途", "use of the bonus", SHOWN, "Bonus.usedFor"),
  BONUS_PAYER("奖金支付人", "payer of the bonus", SHOWN, "Bonus.paidBy"),
  CONFERS("颁发", "conferred", RECORDED, "AwardRule.confers"),
  CONDITION(
      "申报条件",
      "condition",
      CARRIED_OUT,
      "Policy.conditions",
      "Condition.recipient",
      "Condition.modality"),
  BAR("不得申报的情形", "bar", CARRIED_OUT, "Condition.modality"),
  ENCOURAGED("鼓励的条件", "encouraged condition", CARRIED_OUT, "Condition.modality"),
  CONDITION_OF_AWARD("某一奖项的条件", "condition of one award", CARRIED_OUT, "Condition.award"),
  FACT("由事实判断", "decided from facts", CARRIED_OUT, "Condition.Test.expression"),
  FACT_PLACE("在辖区", "within the jurisdiction", CARRIED_OUT, "Condition.Test.expression"),
  FACT_LOOKS_BACK("回溯", "look-back", CARRIED_OUT, "Condition.Test.expression"),
  SAME_ORGANISATION("同一组织", "the same organisation", CARRIED_OUT, "Condition.Test.expression"),
  SAME_GROUP("同一集团", "the same group", CARRIED_OUT, "Condition.Test.expression"),
  OWN_ORGANISATION("所在组织", "own organisation", CARRIED_OUT, "Condition.Test.expression"),
  RELATED_APPLICATION(
      "关联方本届申报", "application of a related body", CARRIED_OUT, "Condition.Test.expression"),
  RELATED_AWARD(
      "关联方有效奖项", "valid award of a related body", CARRIED_OUT, "Condition.Test.expression"),
  RELATED_CONDITIONS(
      "关联方符合的条件", "conditions of a related body", CARRIED_OUT, "Condition.Test.expression"),
  FINDING("由人认定", "found by a role", CARRIED_OUT, "Condition.Finding.by", "Condition.requirement"),
  FINDING_EVIDENCE("认定凭据", "evidence of a finding", CARRIED_OUT, "Condition.Finding.evidence"),
  CRITERIA_VERSION("评分标准版本", "version of the criteria", SHOWN, "Scoring.version"),
  HEADINGS("评分类目", "scoring headings", SHOWN, "Scoring.headings", "Scoring.Heading.name"),
  HEADING_POINTS("类目分值", "points of a heading", NOT_YET, "Scoring.Heading.points"),
  POINTS_TOTAL("总分", "total of points", NOT_YET, "Scoring.total"),
  MINIMUM("最低分", "minimum score", CARRIED_OUT, "Scoring.minimum"),
  TIES("同分的处理", "ties", CARRIED_OUT, "Scoring.ties", "Scoring.Shared"),
  TIES_BY_SCORE("同分看某一得分", "ties by a score", CARRIED_OUT, "Scoring.ByScore.stage"),
  TIES_BY_ROLE("同分由机构决定", "ties by a role", CARRIED_OUT, "Scoring.ByRole.role"),
  DROPS_EXTREMES("去掉最高分和最低分", "extremes dropped", CARRIED_OUT, "Scoring.dropsExtremes"),
  TEAM_SIZE(
      "评审组人数",
      "size of a team",
      NOT_YET,
      "ExaminerRules.team",
      "ExaminerRules.ReviewTeam.bound",
      "ExaminerRules.ReviewTeam.members"),
  TEAM_INCLUDES("评审组组成", "composition of a team", NOT_YET, "ExaminerRules.ReviewTeam.includes"),
  TEAM_LEADER("评审组组长", "leader of a team", NOT_YET, "ExaminerRules.ReviewTeam.led"),
  TEAM_DRAWN("评审组抽取", "team drawn by lot", NOT_YET, "ExaminerRules.ReviewTeam.drawn"),
  EXAMINER_QUALIFICATION(
      "评审员资格", "qualification of an examiner", NOT_YET, "ExaminerRules.qualifications"),
  RECUSAL("回避", "recusal", CARRIED_OUT, "Duty.kind"),
  EXAMINER_DUTY("评审员义务", "duty of an examiner", RECORDED, "ExaminerRules.duties"),
  SANCTION(
      "对评审员的处理",
      "sanction",
      RECORDED,
      "ExaminerRules.sanctions",
      "ExaminerRules.Sanction.measures"),
  SANCTION_BY("作出处理的机构", "who sanctions", RECORDED, "ExaminerRules.Sanction.by"),
  LAUNCH("启动", "launch", CARRIED_OUT, "Stage.kind"),
  ANNOUNCEMENT("公告", "announcement", CARRIED_OUT, "Stage.kind"),
  APPLICATION("申报", "application", CARRIED_OUT, "Stage.kind"),
  RECOMMENDATION("推荐", "recommendation", CARRIED_OUT, "Stage.kind"),
  ELIGIBILITY_REVIEW("资格审查", "eligibility review", CARRIED_OUT, "Stage.kind"),
  TRAINING("培训", "training", RECORDED, "Stage.kind"),
  DOCUMENT_REVIEW("资料评审", "document review", CARRIED_OUT, "Stage.kind"),
  SURVEY("满意度测评环节", "survey stage", RECORDED, "Stage.kind"),
  ON_SITE_REVIEW("现场评审", "on-site review", CARRIED_OUT, "Stage.kind"),
  PRESENTATION("陈述答辩", "presentation", CARRIED_OUT, "Stage.kind"),
  EVALUATION("综合评价", "comprehensive evaluation", CARRIED_OUT, "Stage.kind"),
  DELIBERATION("审议", "deliberation", CARRIED_OUT, "Stage.kind"),
  PUBLIC_NOTICE("公示", "public notice", CARRIED_OUT, "Stage.kind"),
  APPROVAL("批准", "approval", CARRIED_OUT, "Stage.kind"),
  COMMENDATION("表彰", "commendation", CARRIED_OUT, "Stage.kind"),
  STAGE_ACTORS("办理机构", "who acts", CARRIED_OUT, "Stage.actors", "Stage.acting"),
  STAGE_USES("依据名单", "starts from a list", CARRIED_OUT, "Stage.uses"),
  STAGE_PRODUCES("产生名单", "produces a list", CARRIED_OUT, "Stage.produces"),
  SUBMITS("提交材料", "papers to submit", CARRIED_OUT, "Stage.submits"),
  ROUTES("申报途径", "routes", SHOWN, "Stage.routes"),
  WINDOW("起止日期", "window printed", CARRIED_OUT, "Stage.window"),
  STAGE_LENGTH("环节时长", "length of a stage", NOT_YET, "Stage.lasting", "Stage.Lasting.term"),
  SCORED("评分", "scored", CARRIED_OUT, "Stage.traits"),
  RANKING("按得分排序", "ranking by scores", CARRIED_OUT, "Stage.ranking", "Stage.Source.stage"),
  RANKING_WEIGHT("得分权重", "weight of a score", CARRIED_OUT, "Stage.Source.hundredths"),
  CONSULTS("征求意见", "consultation", RECORDED, "Stage.consults"),
  CONFIRMED_BY("确认", "confirmation", RECORDED, "Stage.confirmedBy"),
  COMPLETION("补正", "completion", CARRIED_OUT, "Stage.traits"),
  FEEDBACK("反馈意见", "feedback", RECORDED, "Stage.traits"),
  SURVEYED("满意度测评", "survey", RECORDED, "Stage.traits"),
  SCREENED("数据筛查", "screening with data", RECORDED, "Stage.traits"),
  EXPERTS_DRAWN("抽取专家", "draw of experts", RECORDED, "Stage.traits"),
  VOTED("表决", "vote", RECORDED, "Stage.traits"),
  QUORUM("到会人数", "quorum", NOT_YET, "Stage.ballot", "Stage.Ballot.quorum"),
  MAJORITY("赞成人数", "majority", NOT_YET, "Stage.Ballot.majority"),
  NOTICE_LENGTH(
      "公示期", "length of a notice", CARRIED_OUT, "Stage.Lasting.term", "Stage.Lasting.bound"),
  NOTICE_LENGTH_EXCLUSIVE(
      "超过或少于某一时长的公示期", "notice of more or less than a length", NOT_YET, "Stage.Lasting.bound"),
  NOTICE_CHANNELS(
      "公告渠道", "channels of a notice", RECORDED, "Stage.notice", "Stage.Notice.channels"),
  NOTICE_CONTENT("载明事项", "content of a notice", NOT_YET, "Stage.Notice.shows"),
  NOTICE_ACHIEVEMENTS("公示业绩", "achievements in a notice", CARRIED_OUT, "Stage.traits"),
  OBJECTIONS("受理异议", "objections", CARRIED_OUT, "Stage.traits"),
  DISQUALIFICATION(
      "取消资格的情形",
      "cause of disqualification",
      CARRIED_OUT,
      "Policy.disqualifications",
      "DisqualificationRule.causes"),
  DISQUALIFICATION_BAN(
      "取消资格后不得申报", "ban after disqualification", CARRIED_OUT, "DisqualificationRule.ban"),
  DISQUALIFICATION_DECIDED(
      "取消资格的决定", "who disqualifies", RECORDED, "DisqualificationRule.decidedBy"),
  DISQUALIFICATION_ANNOUNCED(
      "取消资格的公告", "disqualification announced", RECORDED, "DisqualificationRule.announced"),
  REVOCATION(
      "撤销的情形",
      "cause of revocation",
      CARRIED_OUT,
      "Policy.revocations",
      "RevocationRule.causes",
      "RevocationRule.AnyTime"),
  REVOCATION_AFTER_AWARD(
      "获奖后一定期限内",
      "within a term after the award",
      CARRIED_OUT,
      "RevocationRule.window",
      "RevocationRule.AfterAward.term"),
  REVOCATION_WHILE_VALID(
      "有效期内",
      "while the award is valid",
      CARRIED_OUT,
      "RevocationRule.window",
      "RevocationRule.WithinValidity"),
  RECOVERS("收回", "recovered", RECORDED, "RevocationRule.recovers"),
  RECOVERS_BONUS("收回奖金", "bonus recovered", CARRIED_OUT, "RevocationRule.recoversBonus"),
  REVOCATION_BAN("撤销后不得申报", "ban after revocation", CARRIED_OUT, "RevocationRule.ban"),
  BAN_FOR_TERM("不得申报若干年", "ban for a term", CARRIED_OUT, "Ban.ForTerm.term"),
  BAN_IN_WORKING_DAYS("以工作日计的不得申报期", "ban in working days", CARRIED_OUT, "Term.unit"),
  BAN_IN_EDITIONS("以届计的不得申报期", "ban in editions", CARRIED_OUT, "Term.unit"),
  BAN_THIS_YEAR("当年不得申报", "ban this year", CARRIED_OUT, "Ban.ThisYear"),
  BAN_FOR_EVER("永久不得申报", "ban for ever", CARRIED_OUT, "Ban.Forever"),
  REVOCATION_VERIFIED(
      "撤销的核实",
      "who verifies",
      RECORDED,
      "RevocationRule.decidedBy",
      "RevocationRule.Deciding.role",
      "RevocationRule.Deciding.part"),
  REVOCATION_DELIBERATED("撤销的审议", "who deliberates", RECORDED, "RevocationRule.Deciding.part"),
  REVOCATION_APPROVED("撤销的批准", "who approves", RECORDED, "RevocationRule.Deciding.part"),
  REVOCATION_ANNOUNCED("撤销的公告", "revocation announced", RECORDED, "RevocationRule.announced"),
  DUTY_NOT_TO("不得", "must not", SHOWN, "Policy.duties", "Duty.text"),
  DUTY_ALWAYS("应当", "shall", SHOWN, "Duty.due", "Duty.Always"),
  DUTY_EACH_YEAR(
      "每年的义务", "duty of each year", RECORDED, "Duty.EachYear.month", "Duty.EachYear.day"),
  DUTY_WHILE_VALID(
      "有效期内的义务", "duty while valid", RECORDED, "Duty.WhileValid.atLeast", "Duty.WhileValid.atMost"),
  DUTY_ON_EVENT("某事发生时的义务", "duty on an event", RECORDED, "Duty.OnEvent.causes"),
  DUTY_WINDOW("义务的期限", "window of a duty", RECORDED, "Duty.OnEvent.window"),
  DUTY_OWED_BY("义务人", "who owes", SHOWN, "Duty.owedBy"),
  DUTY_OWED_TO("义务的对方", "to whom it is owed", SHOWN, "Duty.owedTo"),
  PERMISSION("可以", "may", SHOWN, "Duty.kind"),
  NOTE("说明", "note", SHOWN, "Policy.shown", "Shown.text"),
  EXAMPLE("示例", "example", CARRIED_OUT, "Policy.scenarios");

  private final BilingualText title;
  private final Treatment treatment;
  private final List<String> statedBy;

  Point(String zh, String en, Treatment treatment, String... statedBy) {
    this.title = new BilingualText(zh, en);
    this.treatment = treatment;
    this.statedBy = List.of(statedBy);
  }

  public BilingualText title() {
    return title;
  }

  public Treatment treatment() {
    return treatment;
  }

  /** The components of the policy's records that state it, e.g. Quota.Part.inPrinciple. */
  public List<String> statedBy() {
    return statedBy;
  }

  /** Whether a measure that states it can not be published yet. */
  public boolean blocksPublication() {
    return treatment == NOT_YET && Decisive.POINTS.contains(this);
  }
}
