package laurel.identity;

import laurel.dsl.text.BilingualText;

/** What a person may do. */
public enum UserRole {
  APPLICANT("申报人", "Applicant"),
  RECOMMENDER("推荐单位", "Recommender"),
  EXAMINER("评审专家", "Examiner"),
  SECRETARIAT("评审办", "Secretariat"),
  COMMITTEE("评审委员会", "Committee"),
  APPROVER("批准机关", "Approver"),
  REGULATOR("办法起草人", "Regulator"),
  REGULATION_APPROVER("办法审核人", "Regulation approver"),
  INSPECTOR("纪检监察", "Discipline inspector"),
  ADMINISTRATOR("本市管理员", "Administrator"),
  SUPERVISOR("上级主管", "Supervisor"),
  OPERATOR("平台运维", "Operator");

  private final BilingualText text;

  UserRole(String zh, String en) {
    this.text = new BilingualText(zh, en);
  }

  public BilingualText text() {
    return text;
  }

  /** Supervisors and operators belong to no city. */
  public boolean acrossCities() {
    return this == SUPERVISOR || this == OPERATOR;
  }
}
